/**
 * Projections: what a topic says, folded into a local RocksDB that any read can be answered from.
 * Each instance folds all partitions; the directory is a cache and is rebuilt when it is missing.
 */
@NullMarked
package saldo.kit.projection;

import org.jspecify.annotations.NullMarked;
