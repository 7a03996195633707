/** Creates the topics of the catalogue and refuses to run on ones that are not as they must be. */
@NullMarked
package saldo.kit.topics;

import org.jspecify.annotations.NullMarked;
