/** What the product is measured against without Kafka: a plain ledger on PostgreSQL. */
@NullMarked
package saldo.machine.bench.postgres;

import org.jspecify.annotations.NullMarked;
