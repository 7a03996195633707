package saldo.http;

import jakarta.ws.rs.core.Response;

/** Status 422 (RFC 9110, section 15.5.21), which the API's own list lacks. */
public enum Unprocessable implements Response.StatusType {
  /** Understood, but the rules say no. */
  ENTITY;

  private static final int CODE = 422;

  @Override
  public int getStatusCode() {
    return CODE;
  }

  @Override
  public Response.Status.Family getFamily() {
    return Response.Status.Family.CLIENT_ERROR;
  }

  @Override
  public String getReasonPhrase() {
    return "Refused";
  }
}
