package saldo.ledger.domain;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.registry.Limit;
import saldo.schemas.registry.Limit.Hours;
import saldo.schemas.registry.Limit.Period;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.Location;
import saldo.schemas.registry.MasterData.ServicePoint;
import saldo.schemas.registry.MasterKind;

/**
 * Where something is bought, and the local date and time there.
 *
 * @param servicePoint none at a desk
 */
record HereAndNow(@Nullable String servicePoint, ZonedDateTime local) {
  private static final int MINUTES = 60;

  static HereAndNow of(CardFile file, Situation situation) {
    @Nullable String place = situation.origin().servicePoint();
    ZoneId zone = place == null ? ZoneOffset.UTC : zone(file, place, situation);
    return new HereAndNow(place, situation.at().atZone(zone));
  }

  /** Whether a limit holds here and now. */
  boolean isIn(Limit limit) {
    boolean here =
        limit.servicePoints() == null
            || (servicePoint != null && limit.servicePoints().contains(servicePoint));
    return here && isIn(limit.hours());
  }

  /** The day, week or month it is. */
  String period(Period per) {
    return switch (per) {
      case TRANSACTION -> "transaction";
      case DAY -> local.toLocalDate().toString();
      case WEEK ->
          numbered(
              "%d-W%02d",
              local.get(IsoFields.WEEK_BASED_YEAR), local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
      case MONTH -> numbered("%d-%02d", local.getYear(), local.getMonthValue());
    };
  }

  /** It goes into the journal, so its digits are those of no country. */
  private static String numbered(String form, int year, int number) {
    return String.format(Locale.ROOT, form, year, number);
  }

  private boolean isIn(@Nullable Hours hours) {
    if (hours == null) {
      return true;
    }
    int minute = local.getHour() * MINUTES + local.getMinute();
    return (hours.days() == null || hours.days().contains(local.getDayOfWeek()))
        && minute >= hours.fromMinute()
        && minute < hours.untilMinute();
  }

  private static ZoneId zone(CardFile file, String place, Situation situation) {
    return file.registered(MasterKind.SERVICE_POINT, place, situation.at())
        .map(ServicePoint.class::cast)
        .flatMap(point ->
            point.location() == null
                ? Optional.<MasterData>empty()
                : file.registered(MasterKind.LOCATION, point.location(), situation.at()))
        .map(Location.class::cast)
        .map(Location::timeZone)
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }
}
