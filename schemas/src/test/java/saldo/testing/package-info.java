/**
 * What the tests of every module share: golden files, seeded properties with shrinking, and where
 * the repository is. Nothing here knows money or Kafka.
 */
@NullMarked
package saldo.testing;

import org.jspecify.annotations.NullMarked;
