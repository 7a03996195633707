package saldo.cards.domain.registry;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import saldo.schemas.Money;

/** What the fields of a registered thing may hold; a field that may be absent may be null. */
record Fields(Checks checks) {

  Fields that(boolean holds, String field, String rule) {
    checks.field(holds, field, rule);
    return this;
  }

  Fields name(String name) {
    return text("name", name, Limits.NAME_LENGTH);
  }

  Fields text(String field, @Nullable String text, int most) {
    return that(
        text == null || (!text.isBlank() && Texts.isReadable(text, most)),
        field,
        "1 to " + most + " readable characters");
  }

  Fields range(String field, @Nullable Number value, long least, long most) {
    return that(
        value == null || (value.longValue() >= least && value.longValue() <= most),
        field,
        "a number from " + least + " to " + most);
  }

  Fields amount(String field, @Nullable Long minor) {
    return range(field, minor, 0, Limits.AMOUNT_MINOR);
  }

  Fields basisPoints(String field, int basisPoints) {
    return range(field, basisPoints, 0, Limits.BASIS_POINTS);
  }

  Fields list(String field, @Nullable List<?> list) {
    return list(field, list, 1, Limits.LIST);
  }

  Fields list(String field, @Nullable List<?> list, int least, int most) {
    return that(
            list == null || (list.size() >= least && list.size() <= most),
            field,
            "a list of " + least + " to " + most + " entries")
        .unique(field, list == null ? List.of() : list);
  }

  Fields unique(String field, List<?> entries) {
    return that(
        new HashSet<>(entries).size() == entries.size(), field, "a list with each entry once");
  }

  Fields currency(String field, String currency) {
    return that(Money.isCurrency(currency), field, "three capital letters, such as EUR");
  }

  Fields timeZone(String field, @Nullable String zone) {
    return that(
        zone == null || ZoneId.getAvailableZoneIds().contains(zone),
        field,
        "the name of a time zone, such as Europe/Berlin");
  }
}
