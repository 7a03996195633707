package saldo.gateway.medium.admission;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import saldo.gateway.medium.CardUid;
import saldo.gateway.medium.admission.AdmissionRule.Case;
import saldo.gateway.medium.desk.Admission;
import saldo.gateway.medium.desk.Admission.Admitted;
import saldo.gateway.medium.desk.Admissions;
import saldo.gateway.medium.desk.DeskPlace;
import saldo.gateway.medium.view.CardView;
import saldo.gateway.medium.view.CardView.Where;
import saldo.gateway.medium.view.KnownCards;
import saldo.gateway.medium.view.Presented;

/**
 * Admits media by what the gateway knows. A purchase that is admitted without a connection counts
 * against the card's offline ceiling at once, whether or not it is then written.
 */
public final class LocalAdmissions implements Admissions {
  /** How old what is known may be to go by it without a connection, if nothing else is set. */
  public static final Duration OFFLINE_AGE = Duration.ofHours(24);

  private final CardView view;
  private final Supplier<Optional<Instant>> freshAt;
  private final OfflineSettings settings;
  private final OfflineSpending spending;
  private final InstantSource clock;

  /** What was spent is read and counted in one step. */
  private final ReentrantLock counting = new ReentrantLock();

  LocalAdmissions(
      CardView view,
      Supplier<Optional<Instant>> freshAt,
      OfflineSettings settings,
      InstantSource clock) {
    this.view = view;
    this.freshAt = freshAt;
    this.settings = settings;
    this.spending = OfflineSpending.open(settings.counted());
    this.clock = clock;
  }

  /**
   * What holds without a connection.
   *
   * @param counted the file in which purchases are counted
   * @param age how old what is known may be
   */
  public record OfflineSettings(Path counted, Duration age) {}

  /**
   * Admits by these cards, as long as they are open.
   *
   * @throws java.io.UncheckedIOException if the file of what was spent cannot be read
   */
  public static LocalAdmissions by(
      KnownCards cards, OfflineSettings settings, InstantSource clock) {
    return new LocalAdmissions(cards.view(), cards::freshAt, settings, clock);
  }

  /**
   * {@inheritDoc}
   *
   * @throws java.io.UncheckedIOException if a purchase has to be counted and the disk fails
   */
  @Override
  public Admission of(CardUid uid, DeskPlace place, Wish wish) {
    Instant now = clock.instant();
    Optional<Instant> fresh = freshAt.get();
    Knowledge knowledge = Knowledge.asOf(fresh, now, settings.age());
    Presented presented =
        view.presented(uid, new Where(place.ledger(), place.terminal(), place.servicePoint(), now));
    Case online = new Case(uid, presented, place, wish, now, knowledge, 0);
    return knowledge.online() ? AdmissionRule.decide(online) : offline(online, fresh);
  }

  private Admission offline(Case of, Optional<Instant> fresh) {
    counting.lock();
    try {
      Admission admission = AdmissionRule.decide(of.having(spent(of, fresh)));
      if (admission instanceof Admitted admitted && of.isFor(Wish.Kind.PURCHASE)) {
        spending.add(of.place().ledger(), admitted.card(), of.wish().amountMinor(), of.at());
      }
      return admission;
    } finally {
      counting.unlock();
    }
  }

  private long spent(Case of, Optional<Instant> fresh) {
    return Optional.ofNullable(of.presented().card())
        .map(card -> spending.minor(of.place().ledger(), card.number(), fresh))
        .orElse(0L);
  }
}
