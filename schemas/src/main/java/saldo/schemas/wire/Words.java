package saldo.schemas.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Exposure;
import saldo.schemas.ledger.HoldService;
import saldo.schemas.ledger.RejectionReason;
import saldo.schemas.ledger.Tender;
import saldo.schemas.ledger.Treatment;

/** The words that a field may have, and what each stands for. */
final class Words<T> {
  static final Words<AccountKind> KINDS = of(AccountKind.class);
  static final Words<AccountStatus> STATUSES = of(AccountStatus.class);
  static final Words<RejectionReason> REASONS = of(RejectionReason.class);
  static final Words<HoldService> SERVICES = of(HoldService.class);
  static final Words<Exposure.Policy> POLICIES = of(Exposure.Policy.class);
  static final Words<Tender> TENDERS = of(Tender.class);
  static final Words<Treatment> TREATMENTS = of(Treatment.class);

  private final List<T> values;
  private final byte[][] texts;
  private final Map<T, byte[]> textOf = new HashMap<>();

  Words(List<T> values, Function<? super T, String> text) {
    this.values = List.copyOf(values);
    this.texts = new byte[values.size()][];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = text.apply(values.get(i)).getBytes(US_ASCII);
      textOf.put(values.get(i), texts[i]);
    }
  }

  private static <E extends Enum<E>> Words<E> of(Class<E> type) {
    return new Words<>(
        List.of(type.getEnumConstants()),
        constant -> SaldoJson.mapper().convertValue(constant, String.class));
  }

  /** The word for one of the values. */
  byte[] text(T value) {
    return Objects.requireNonNull(textOf.get(value));
  }

  /** What the word from one index to before another stands for; null if it is none of these. */
  @Nullable T find(byte[] text, int from, int to) {
    for (int i = 0; i < texts.length; i++) {
      byte[] word = texts[i];
      if (word.length == to - from && Arrays.equals(text, from, to, word, 0, word.length)) {
        return values.get(i);
      }
    }
    return null;
  }
}
