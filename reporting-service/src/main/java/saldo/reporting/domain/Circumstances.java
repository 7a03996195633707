package saldo.reporting.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.CommandId;
import saldo.schemas.reporting.StatementHolder;
import saldo.schemas.reporting.StatementParty;

/**
 * What a statement says besides figures.
 *
 * @param names of who and what it mentions
 * @param run what closes it
 * @param by who runs that
 * @param at when
 */
public record Circumstances(Names names, CommandId run, String by, Instant at) {

  /**
   * Names as they are known when a statement is made.
   *
   * @param timeZone whose days it is printed in
   * @param servicePoints by id
   * @param products by id
   */
  public record Names(
      @Nullable StatementParty issuer,
      StatementHolder holder,
      String timeZone,
      Map<String, String> servicePoints,
      Map<String, String> products) {}
}
