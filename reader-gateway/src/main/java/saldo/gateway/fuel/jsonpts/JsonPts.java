package saldo.gateway.fuel.jsonpts;

import java.time.Duration;
import saldo.gateway.fuel.jsonpts.TagBalances.Rules;
import saldo.gateway.fuel.poll.ReaderDriver;
import saldo.gateway.jsonpts.PtsClient;
import saldo.gateway.online.Authoriser;

/**
 * All of jsonPTS, put together.
 *
 * @param driver asks controllers
 * @param uploads answers them
 */
public record JsonPts(ReaderDriver driver, PtsUploads uploads) {

  /**
   * Puts it together.
   *
   * @param authoriser asks the ledger
   * @param places finds readers
   */
  public static JsonPts of(PtsParts parts, Authoriser authoriser, PtsUploads.Places places) {
    return of(parts, authoriser::ask, places);
  }

  static JsonPts of(PtsParts parts, TagBalances.Ledger ledger, PtsUploads.Places places) {
    PtsSettings settings = parts.settings();
    Duration holdFor = settings.holdFor();
    Rules rules = new Rules(settings.authorisationMinor(), holdFor, parts.clock());
    TagBalances balances = new TagBalances(ledger, parts.memory(), parts.view(), rules);
    PtsFillings fillings = new PtsFillings(parts.intake(), parts.memory(), balances, settings);
    PtsClient client = new PtsClient(settings.patience());
    return new JsonPts(
        new PtsDriver(parts, fillings, client), new PtsUploads(parts, fillings, balances, places));
  }
}
