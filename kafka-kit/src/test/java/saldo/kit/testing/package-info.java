/** What tests of every module need of Kafka: a broker, a producer, a consumer. */
@NullMarked
package saldo.kit.testing;

import org.jspecify.annotations.NullMarked;
