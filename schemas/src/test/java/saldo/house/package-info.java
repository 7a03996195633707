/**
 * The rules of the house as tests. Each finding names the file, the line and what to do instead; a
 * rule that stands in the way is changed here, with the reason, rather than worked around.
 */
@NullMarked
package saldo.house;

import org.jspecify.annotations.NullMarked;
