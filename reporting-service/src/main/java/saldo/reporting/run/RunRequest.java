package saldo.reporting.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import saldo.schemas.AccountId;

/**
 * What a run is asked for: of one account, of a company's, or of all; until a time, the end of a
 * month, or as far as the journal has come.
 *
 * @param mode whether anything is fixed
 * @param account whose statement
 * @param company the id of the organisation whose accounts' statements
 * @param all true for all holders' accounts
 * @param until what was booked before is covered
 * @param month such as 2026-10, until its end by the issuer's calendar
 * @param priceList the id of a price list by which fillings since the last statement are priced
 *     again; they stay as they are if absent
 */
public record RunRequest(
    Mode mode,
    @Nullable AccountId account,
    @Nullable String company,
    @Nullable Boolean all,
    @Nullable Instant until,
    @Nullable String month,
    @Nullable String priceList) {

  /** As fillings were sold. */
  public RunRequest(
      Mode mode,
      @Nullable AccountId account,
      @Nullable String company,
      @Nullable Boolean all,
      @Nullable Instant until,
      @Nullable String month) {
    this(mode, account, company, all, until, month, null);
  }

  /** Whether anything is fixed. */
  public enum Mode {
    /** Nothing changes. */
    @JsonProperty("test")
    TEST,
    /** Closings are fixed for ever. */
    @JsonProperty("production")
    PRODUCTION
  }

  /** Of all accounts until the end of a month. */
  public static RunRequest ofMonth(String month) {
    return new RunRequest(Mode.PRODUCTION, null, null, true, null, month);
  }

  /**
   * What is wrong with it, in one sentence; nothing if it can be run.
   *
   * @return empty text if nothing is
   */
  public String complaint() {
    int scopes =
        (account == null ? 0 : 1) + (company == null ? 0 : 1) + (Boolean.TRUE.equals(all) ? 1 : 0);
    if (scopes != 1) {
      return "say whose statements: give account, or company, or \"all\": true, one of them";
    }
    if (until != null && month != null) {
      return "say how far: give until or month, not both";
    }
    return "";
  }

  boolean inProduction() {
    return mode == Mode.PRODUCTION;
  }
}
