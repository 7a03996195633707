package saldo.ledger.http;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import saldo.ledger.book.Slip;
import saldo.ledger.book.Slip.Line;
import saldo.schemas.MoneyText;
import saldo.schemas.Origin;

/** A slip as a receipt printer takes it: plain text, 40 characters wide. */
final class SlipText {
  private static final int WIDTH = 40;
  private static final int SHOWN_DIGITS = 4;
  private static final String RULE = "-".repeat(WIDTH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  private SlipText() {}

  static String of(Slip slip, ZoneId zone) {
    List<String> lines = new ArrayList<>();
    lines.add(row(slip.ledger().value(), "slip " + slip.seq()));
    lines.add(row(TIME.format(slip.at().atZone(zone)) + " " + zone.getId(), ""));
    lines.add(row(who(slip.by()), ""));
    lines.add(RULE);
    for (Line line : slip.lines()) {
      String sign = line.act() == Slip.Act.LOAD ? "+" : "-";
      lines.add(row(line.act() + " " + holder(line), sign + MoneyText.of(line.amount())));
      lines.add(row("  balance", MoneyText.of(line.balance())));
    }
    lines.add(RULE);
    lines.add(row(how(slip), ""));
    return lines.stream().map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
  }

  /** Whoever finds a slip can not type the card's number from it. */
  private static String holder(Line line) {
    if (line.card() == null) {
      return line.account().value();
    }
    String number = line.card().value();
    return "card **" + number.substring(Math.max(0, number.length() - SHOWN_DIGITS));
  }

  private static String how(Slip slip) {
    if (slip.why() == null) {
      return "Tender: " + String.valueOf(slip.tender()).toLowerCase(Locale.ROOT);
    }
    return switch (slip.why()) {
      case LOST -> "Lost card replaced, no money paid";
      case EXCHANGE -> "Cards exchanged, no money paid";
    };
  }

  private static String who(Origin by) {
    return Stream.of(by.actor(), by.terminal(), by.servicePoint())
        .filter(name -> name != null && !name.isEmpty())
        .distinct()
        .collect(Collectors.joining(" / "));
  }

  /** What is too long for its side is cut, never what is on the right: that is the amount. */
  private static String row(String left, String right) {
    int room = WIDTH - right.length() - (right.isEmpty() ? 0 : 1);
    String shown = left.length() <= room ? left : left.substring(0, Math.max(0, room));
    return shown + " ".repeat(WIDTH - shown.length() - right.length()) + right;
  }
}
