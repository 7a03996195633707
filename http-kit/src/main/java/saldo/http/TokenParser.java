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
 * with, by the keys and rules that are configured; the others bring their own, and pass.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
public abstract class TokenParser implements JWTParser {
  private final VerifiedTokens verified = new VerifiedTokens(InstantSource.system());
  private final JWTParser parser;

  TokenParser(@Delegate JWTParser parser) {
    this.parser = parser;
  }

  @Override
  public JsonWebToken parse(String token) throws ParseException {
    return verified.get(token, parser::parse);
  }
}
