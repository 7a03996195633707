/** What takes the place of a class of the broker's metrics library: see decision 0029. */
@NullMarked
package com.yammer.metrics.stats;

import org.jspecify.annotations.NullMarked;
