package saldo.cards.domain.registry;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.RegistryCommand;
import saldo.schemas.registry.RegistryCommand.*;

/** What a command names, so that it can be fetched before the command is decided. */
public final class Names {
  private Names() {}

  /**
   * What is still to be fetched and put into the registry, as {@link Registry#unknown} if it is not
   * there. With that, ask again: what is above a place is known once the place is.
   */
  public static Set<ItemKey> missing(Registry registry, RegistryCommand command) {
    Set<ItemKey> named = new LinkedHashSet<>();
    switch (command) {
      case Define c -> definitions(registry, List.of(c), named);
      case DefineMany c when c.entries().size() > Limits.ENTRIES -> {}
      case DefineMany c -> definitions(registry, c.entries(), named);
      case Withdraw c -> named.add(new ItemKey(c.kind(), c.id()));
      case MergeBearers c ->
          Stream.of(c.from(), c.into()).forEach(id -> merged(registry, id, named));
      case OfferPairing c -> named.add(terminal(c.terminal()));
      case PairDevice c -> named.add(terminal(c.terminal()));
      case RenewPairing c -> named.add(terminal(c.terminal()));
      case UnpairDevice c -> named.add(terminal(c.terminal()));
    }
    named.removeIf(key -> !key.isValid() || registry.has(key));
    return named;
  }

  /** What must not be in use, so that who names it is to be fetched. */
  public static Optional<ItemKey> used(RegistryCommand command) {
    return switch (command) {
      case Withdraw c -> Optional.of(new ItemKey(c.kind(), c.id())).filter(ItemKey::isValid);
      case Define c -> Optional.empty();
      case DefineMany c -> Optional.empty();
      case MergeBearers c -> Optional.empty();
      case OfferPairing c -> Optional.empty();
      case PairDevice c -> Optional.empty();
      case RenewPairing c -> Optional.empty();
      case UnpairDevice c -> Optional.empty();
    };
  }

  private static ItemKey terminal(String id) {
    return new ItemKey(MasterKind.TERMINAL, id);
  }

  private static void definitions(Registry registry, List<Define> entries, Set<ItemKey> named) {
    Set<ItemKey> level = new HashSet<>();
    for (Define c : entries) {
      named.add(new ItemKey(c.data().kind(), c.id()));
      References.of(c.data()).forEach(reference -> named.add(reference.to()));
      References.parent(c.data()).ifPresent(level::add);
    }
    for (int height = 0; height < Limits.LEVELS; height++) {
      Set<ItemKey> above = new HashSet<>();
      level.forEach(key -> parents(registry.item(key)).forEach(above::add));
      named.addAll(above);
      level = above;
    }
  }

  private static Stream<ItemKey> parents(RegisteredItem item) {
    return item.versions().stream()
        .map(Version::data)
        .flatMap(data -> data == null ? Stream.of() : References.parent(data).stream());
  }

  private static void merged(Registry registry, String id, Set<ItemKey> named) {
    @Nullable String next = id;
    while (next != null) {
      ItemKey key = new ItemKey(MasterKind.BEARER, next);
      named.add(key);
      next = registry.item(key).mergedInto();
    }
  }
}
