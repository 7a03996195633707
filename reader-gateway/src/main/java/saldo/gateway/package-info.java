/**
 * The gateway between devices and the ledger: drivers turn what tills, readers and files report
 * into facts and requests, the spool keeps every fact on disk before its device is answered, and
 * the uplink brings the facts to Kafka in order.
 */
@NullMarked
package saldo.gateway;

import org.jspecify.annotations.NullMarked;
