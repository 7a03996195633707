package saldo.gateway.jsonpts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;

/**
 * How somebody says who they are: HTTP Basic (RFC 7617).
 *
 * @param user without a colon
 */
public record Login(String user, String password) {
  private static final String BASIC = "Basic ";

  /** The value of the header {@code Authorization}. */
  public String header() {
    return BASIC + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
  }

  /** Says who, and not with which password. */
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
