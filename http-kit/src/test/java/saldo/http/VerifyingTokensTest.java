package saldo.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class VerifyingTokensTest {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MOMENT = Duration.ofSeconds(59);

  private Instant now = Instant.parse("2026-11-21T10:15:00Z");
  private final Map<String, JsonWebToken> good = new HashMap<>();
  private final List<String> looked = new ArrayList<>();
  private final VerifiedTokens tokens = new VerifiedTokens(() -> now);

  @Test
  void aTokenThatWasVerifiedAMomentAgoIsNotVerifiedAgain() throws ParseException {
    JsonWebToken anna = issue("a", HOUR);

    assertThat(ask("a")).isSameAs(anna);
    now = now.plus(MOMENT);
    assertThat(ask("a")).isSameAs(anna);
    assertThat(looked).containsExactly("a");
  }

  @Test
  void aMomentIsAMinuteHoweverOftenItIsSent() throws ParseException {
    issue("a", HOUR);
    ask("a");
    now = now.plus(MOMENT);
    ask("a");
    now = now.plusSeconds(1);
    ask("a");
    assertThat(looked).containsExactly("a", "a");
  }

  @Test
  void aTokenThatWasWithdrawnIsRefusedAfterAMinute() throws ParseException {
    issue("a", HOUR);
    ask("a");
    good.clear();
    now = now.plus(VerifiedTokens.LONGEST);
    assertRefused("a");
  }

  @Test
  void aTokenIsNotKnownPastItsExpiry() throws ParseException {
    issue("a", Duration.ofSeconds(10));
    ask("a");
    now = now.plusSeconds(9);
    ask("a");
    assertThat(looked).containsExactly("a");
    good.clear();
    now = now.plusSeconds(1);
    assertRefused("a");
  }

  @Test
  void aTokenWithoutAnExpiryIsVerifiedEachTime() throws ParseException {
    good.put("a", Bearer.of("canteen"));
    ask("a");
    ask("a");
    assertThat(looked).containsExactly("a", "a");
  }

  @Test
  void oneTokenIsNotTakenForAnother() throws ParseException {
    JsonWebToken anna = issue("a", HOUR);
    JsonWebToken bert = issue("b", HOUR);

    for (int i = 0; i < 2; i++) {
      assertThat(ask("a")).isSameAs(anna);
      assertThat(ask("b")).isSameAs(bert);
    }
    assertRefused("A");
    assertThat(looked).containsExactly("a", "b", "A");
  }

  @Test
  void aRefusalIsNotRemembered() throws ParseException {
    assertRefused("a");
    JsonWebToken anna = issue("a", HOUR);
    assertThat(ask("a")).isSameAs(anna);
    assertRefused("b");
    assertRefused("b");
    assertThat(looked).containsExactly("a", "a", "b", "b");
  }

  @Test
  void aClockThatIsPutBackLengthensNothing() throws ParseException {
    issue("a", HOUR);
    ask("a");
    now = now.minus(HOUR);
    ask("a");
    assertThat(looked).containsExactly("a", "a");
  }

  @Test
  void soManyAreRememberedAndThenWhoWasSeenLongestAgoIsForgotten() throws ParseException {
    for (int i = 0; i <= VerifiedTokens.MOST; i++) {
      issue("t" + i, HOUR);
      ask("t" + i);
      ask("t0");
    }
    assertThat(looked).hasSize(VerifiedTokens.MOST + 1);
    ask("t0");
    ask("t" + VerifiedTokens.MOST);
    assertThat(looked).as("who was seen lately").hasSize(VerifiedTokens.MOST + 1);
    ask("t1");
    assertThat(looked).as("who was not").hasSize(VerifiedTokens.MOST + 2);
  }

  private JsonWebToken issue(String token, Duration validity) {
    JsonWebToken says = Bearer.saying(Map.of("exp", now.plus(validity).getEpochSecond()));
    good.put(token, says);
    return says;
  }

  private JsonWebToken ask(String token) throws ParseException {
    return tokens.get(token, this::verify);
  }

  private JsonWebToken verify(String token) throws ParseException {
    looked.add(token);
    JsonWebToken says = good.get(token);
    if (says == null) {
      throw new ParseException("not good");
    }
    return says;
  }

  private void assertRefused(String token) {
    assertThatThrownBy(() -> ask(token)).isInstanceOf(ParseException.class);
  }
}
