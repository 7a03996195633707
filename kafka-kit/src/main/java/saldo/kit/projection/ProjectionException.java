package saldo.kit.projection;

import org.jspecify.annotations.Nullable;

/** A projection cannot start or go on; the message says why and what to do. */
public final class ProjectionException extends RuntimeException {
  ProjectionException(String sentence) {
    super(sentence);
  }

  ProjectionException(String sentence, @Nullable Throwable cause) {
    super(sentence, cause);
  }
}
