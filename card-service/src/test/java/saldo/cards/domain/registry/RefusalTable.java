package saldo.cards.domain.registry;

import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.RegistryRejection.*;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import saldo.kit.testing.RefusalPrecedence;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.*;
import saldo.schemas.registry.RegistryRejection;

/** Each command, and everything that can be wrong with it. */
final class RefusalTable {
  private static final Flaw REASON = Flaw.of(REASON_MISSING, "reason", a -> a.reason = "");
  private static final Flaw FROM =
      Flaw.of(VALID_FROM_INVALID, "from", a -> a.from = NOW.plus(Duration.ofDays(2_000)));
  private static final Flaw CHANGES =
      Flaw.of(TOO_MANY_VERSIONS, "versions", a -> a.versions = Limits.VERSIONS);

  private RefusalTable() {}

  /** A line of the table. */
  record Row(String name, Function<Attempt, RegistryCommand> command, List<Flaw> flaws)
      implements RefusalPrecedence.Row<Attempt, RegistryCommand, RegistryRejection> {}

  static List<Row> rows() {
    return Stream.of(places(), bearers(), imports(), devices()).flatMap(List::stream).toList();
  }

  private static List<Row> places() {
    return List.of(
        new Row(
            "define a place",
            Attempt::place,
            List.of(
                Flaw.of(ID_INVALID, "id", a -> a.id = "a b"),
                REASON,
                FROM,
                Flaw.of(FIELD_INVALID, "name", a -> a.name = ""),
                Flaw.of(FIELD_INVALID, "parent", a -> a.parent = "level-" + Limits.LEVELS),
                Flaw.of(REFERENCE_UNKNOWN, "parent", a -> a.parent = "gone"),
                Flaw.of(REFERENCE_UNKNOWN, "organisation", a -> a.organisation = "gone"),
                Flaw.of(HIERARCHY_CIRCULAR, "parent", a -> a.parentOfParent = Attempt.PLANT),
                CHANGES)));
  }

  private static List<Row> bearers() {
    Flaw id = Flaw.of(ID_INVALID, "bearer", a -> a.bearer = "");
    Flaw unknown = Flaw.of(UNKNOWN, "known", a -> a.known = false);
    Flaw merged = Flaw.of(SAME_BEARER, "merged", a -> a.mergedInto = "anna");
    return List.of(
        new Row(
            "define a bearer",
            a -> a.define(a.bearer, person(a.newName)),
            List.of(
                id,
                REASON,
                FROM,
                Flaw.of(FIELD_INVALID, "name", a -> a.newName = " "),
                merged,
                Flaw.of(
                    BEARER_NOT_ANONYMOUS,
                    "name",
                    a -> {
                      a.oldName = "Anna";
                      a.newName = "";
                    }),
                CHANGES)),
        new Row(
            "withdraw",
            a -> new Withdraw(MasterKind.BEARER, a.bearer, a.from, a.reason),
            List.of(
                id,
                REASON,
                FROM,
                unknown,
                Flaw.of(IN_USE, "used", a -> a.used = true),
                merged,
                CHANGES)),
        new Row(
            "merge",
            a -> new MergeBearers(a.bearer, a.other, a.reason),
            List.of(
                id,
                Flaw.of(ID_INVALID, "other", a -> a.other = "a b"),
                REASON,
                unknown,
                Flaw.of(UNKNOWN, "other", a -> a.otherKnown = false),
                merged,
                new Flaw(SAME_BEARER, List.of("merged", "other"), a -> a.other = a.bearer),
                Flaw.of(BEARER_NOT_ANONYMOUS, "name", a -> a.oldName = "Carl"))));
  }

  private static List<Row> imports() {
    return List.of(
        new Row(
            "define many",
            a -> new DefineMany(Collections.nCopies(a.entries, a.place())),
            List.of(
                new Flaw(BULK_EMPTY, List.of("size", "id"), a -> a.entries = 0),
                Flaw.of(BULK_TOO_LARGE, "size", a -> a.entries = Limits.ENTRIES + 1),
                Flaw.of(ID_INVALID, "id", a -> a.id = "a b"))));
  }

  private static List<Row> devices() {
    Flaw id = Flaw.of(ID_INVALID, "terminal", a -> a.terminal = "a|b");
    Flaw unknown = Flaw.of(UNKNOWN, "known", a -> a.terminalKnown = false);
    return List.of(
        new Row(
            "offer a pairing",
            a -> new OfferPairing(a.terminal, a.codeHash, a.minutes, a.reason),
            List.of(
                id,
                REASON,
                Flaw.of(FIELD_INVALID, "terminal", a -> a.terminal = "a:b"),
                Flaw.of(FIELD_INVALID, "code", a -> a.codeHash = "K7"),
                Flaw.of(FIELD_INVALID, "minutes", a -> a.minutes = Limits.CODE_MINUTES + 1),
                unknown)),
        new Row(
            "pair a device",
            a -> new PairDevice(a.terminal, a.codeHash, a.secretHash),
            List.of(
                id,
                Flaw.of(FIELD_INVALID, "secret", a -> a.secretHash = ""),
                Flaw.of(PAIRING_CODE_UNKNOWN, "code", a -> a.codeHash = hash(9)),
                Flaw.of(PAIRING_CODE_USED, "used", a -> a.codeUsed = true),
                Flaw.of(PAIRING_CODE_EXPIRED, "until", a -> a.until = NOW),
                unknown)),
        new Row(
            "renew a pairing",
            a -> new RenewPairing(a.terminal, a.secretHash),
            List.of(id, Flaw.of(NOT_PAIRED, "secret", a -> a.secretHash = hash(9)), unknown)),
        new Row(
            "unpair a device",
            a -> new UnpairDevice(a.terminal, a.reason),
            List.of(id, REASON, Flaw.of(NOT_PAIRED, "paired", a -> a.paired = false))));
  }
}
