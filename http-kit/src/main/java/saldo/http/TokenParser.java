package saldo.http;

import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.interceptor.Interceptor;
import java.time.InstantSource;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Stands before the framework's parser of tokens and asks it only for those that were not verified
 * a moment ago. Of its methods, {@code parse(token)} is the one that requests are authenticated
 * with, by the keys and rules that are configured; the others bring their own, and pass. Devices'
 * tokens have a key of their own, see {@link DeviceTokens}.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class TokenParser implements JWTParser {
  private final VerifiedTokens verified = new VerifiedTokens(InstantSource.system());
  private final JWTParser parser;
  private final DeviceTokens devices;

  TokenParser(@Delegate JWTParser parser, DeviceTokens devices) {
    this.parser = parser;
    this.devices = devices;
  }

  @Override
  public JsonWebToken parse(String token) throws ParseException {
    return verified.get(token, this::verify);
  }

  private JsonWebToken verify(String token) throws ParseException {
    return VerifiedToken.of(
        devices.areMeantBy(token) ? devices.verify(parser, token) : parser.parse(token));
  }
}
