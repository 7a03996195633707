/** What takes the place of a class of the broker's storage: see decision 0030. */
@NullMarked
package org.apache.kafka.storage.internals.log;

import org.jspecify.annotations.NullMarked;
