package saldo.reporting.http;

import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import saldo.http.Parameters;
import saldo.http.Problem;
import saldo.reporting.report.BalanceReport;
import saldo.reporting.report.BalanceReport.Period;
import saldo.reporting.report.DayBalance;
import saldo.schemas.AccountId;

/** Whose balances are asked for, and when. */
public final class BalanceParameters {
  @QueryParam("account")
  @Nullable String account;

  @Parameter(description = "The id of the organisation whose accounts' balances are added up")
  @QueryParam("company")
  @Nullable String company;

  @Parameter(description = "From this time on")
  @QueryParam("from")
  @Nullable String from;

  @Parameter(description = "Before this time")
  @QueryParam("until")
  @Nullable String until;

  /** One of both. */
  record Asked(@Nullable AccountId account, String company) {
    List<DayBalance> of(BalanceReport report, Period period) {
      return account == null
          ? report.ofCompany(company, period)
          : report.ofAccount(account, period);
    }
  }

  Asked asked() {
    if ((account == null) == (company == null)) {
      throw Problem.malformed("say whose balances: give account or company, one of them");
    }
    return account == null
        ? new Asked(null, String.valueOf(company))
        : new Asked(Parameters.read(account, AccountId::of), "");
  }

  Period period() {
    return period(from, until);
  }

  /** A period and nothing else. */
  public static final class Times {
    @Parameter(description = "From this time on")
    @QueryParam("from")
    @Nullable String from;

    @Parameter(description = "Before this time")
    @QueryParam("until")
    @Nullable String until;

    Period period() {
      return BalanceParameters.period(from, until);
    }
  }

  private static Period period(@Nullable String from, @Nullable String until) {
    Instant first = StatementParameters.time("from", from);
    Instant last = StatementParameters.time("until", until);
    if (first == null || last == null || !first.isBefore(last)) {
      throw Problem.malformed("say when: from and until are times, the first before the second");
    }
    return new Period(first, last);
  }
}
