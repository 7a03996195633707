package saldo.cards.domain.registry;

import static saldo.cards.domain.registry.RegistryLanguage.*;
import static saldo.schemas.registry.MasterKind.BEARER;
import static saldo.schemas.registry.MasterKind.LOCATION;
import static saldo.schemas.registry.MasterKind.ORGANISATION;
import static saldo.schemas.registry.MasterKind.TERMINAL;
import static saldo.schemas.registry.MasterKind.VEHICLE;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.Pairing;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand.Define;

/** A command about a place or a bearer that is accepted, until something in it is spoiled. */
final class Attempt {
  static final String PLANT = "plant";
  static final String GUEST = "guest";
  static final String TILL = "till-1";

  String id = PLANT;
  String bearer = GUEST;
  String other = "anna";
  String reason = WHY;
  Instant from = NOW;
  String name = "Plant";
  String organisation = "acme";
  @Nullable String parent = "hall";
  @Nullable String parentOfParent;
  String newName = "Anna";
  String oldName = "";
  @Nullable String mergedInto;
  boolean known = true;
  boolean otherKnown = true;
  boolean used;
  int versions = 1;
  int entries = 1;
  String terminal = TILL;
  boolean terminalKnown = true;
  boolean paired = true;
  boolean codeUsed;
  int minutes = 15;
  String codeHash = hash(1);
  String secretHash = hash(2);
  Instant until = NOW.plusSeconds(1);

  Define place() {
    return define(id, new MasterData.Location(name, organisation, parent, null));
  }

  Define define(String of, MasterData data) {
    return new Define(of, data, from, reason);
  }

  Registry registry() {
    Registry registry =
        Registry.EMPTY
            .recording(NOW)
            .with(item(new ItemKey(ORGANISATION, "acme"), organisation(null)))
            .with(item(new ItemKey(LOCATION, "hall"), location(parentOfParent)))
            .with(changed(new ItemKey(LOCATION, PLANT), location(null), null))
            .with(changed(new ItemKey(BEARER, GUEST), person(oldName), mergedInto))
            .with(item(new ItemKey(BEARER, "anna"), otherKnown ? person("Anna") : null));
    registry = registry.with(till(TILL)).with(till("a:b"));
    for (int level = 0; level <= Limits.LEVELS; level++) {
      MasterData tower = location(level == 0 ? null : "level-" + (level - 1));
      registry = registry.with(item(new ItemKey(LOCATION, "level-" + level), tower));
    }
    return used
        ? registry.withReferrers(
            new ItemKey(BEARER, GUEST), Map.of(new ItemKey(VEHICLE, "car"), Usages.FOREVER))
        : registry;
  }

  private RegisteredItem till(String id) {
    MasterData data = terminalKnown ? terminal(0, null) : null;
    Pairing pairing =
        new Pairing(
            new Pairing.Offer(hash(1), until, WHY, codeUsed),
            new Pairing.Device(hash(2), YESTERDAY, YESTERDAY));
    return item(new ItemKey(TERMINAL, id), data).with(paired ? pairing : null);
  }

  private RegisteredItem changed(ItemKey key, MasterData data, @Nullable String into) {
    Version version = new Version(YESTERDAY, YESTERDAY, known ? data : null);
    return new RegisteredItem(key.kind(), key.id(), Collections.nCopies(versions, version), into);
  }

  private static RegisteredItem item(ItemKey key, @Nullable MasterData data) {
    return new RegisteredItem(
        key.kind(), key.id(), List.of(new Version(YESTERDAY, YESTERDAY, data)), null);
  }
}
