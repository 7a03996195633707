package saldo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.ws.rs.WebApplicationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a request is refused with. */
final class Thrown {
  private Thrown() {}

  static Problem problemOf(ThrowingCallable request) {
    WebApplicationException refusal = catchThrowableOfType(WebApplicationException.class, request);
    assertThat(refusal).as("refusal").isNotNull();
    Problem problem = (Problem) refusal.getResponse().getEntity();
    assertThat(problem.status()).isEqualTo(refusal.getResponse().getStatus());
    return problem;
  }
}
