package saldo.cards.domain.registry;

import java.util.Map;
import saldo.kit.decider.Wording;
import saldo.schemas.registry.RegistryRejection;

/** Each refusal in one sentence: what was wrong, and what to do. */
public final class Sentences {
  private Sentences() {}

  public static String of(RegistryRejection reason, Map<String, String> details) {
    return Wording.sentence(of(reason), details);
  }

  private static String of(RegistryRejection reason) {
    return switch (reason) {
      case IDEMPOTENCY_CONFLICT ->
          "The id {id} was used before for another command: use a new id for a new command.";
      case BULK_EMPTY -> "There are no entries: send at least one.";
      case BULK_TOO_LARGE -> "There are {entries} entries: send at most 1000 at a time.";
      case ID_INVALID -> "The id \"{id}\" is not one: use {rule}.";
      case REASON_MISSING ->
          "The reason is missing or too long: say why in 1 to {most} characters.";
      case VALID_FROM_INVALID ->
          "{validFrom} is too long ago or too far ahead: "
              + "choose a time from {earliest} to {latest}.";
      case FIELD_INVALID -> "The field {field} is not valid: it has to be {rule}.";
      case REFERENCE_UNKNOWN ->
          "The field {field} names the {kind} {id}, which is not registered at {at}: "
              + "register it first, or check the id.";
      case HIERARCHY_CIRCULAR ->
          "The {kind} {id} would be part of itself at {at}: choose another parent.";
      case PAIRING_CODE_UNKNOWN ->
          "The code is not good: type it again, or have a new one made for the terminal.";
      case PAIRING_CODE_USED ->
          "A device was paired with this code before: have a new one made for the terminal.";
      case PAIRING_CODE_EXPIRED ->
          "The code expired at {until}: have a new one made for the terminal.";
      case NOT_PAIRED ->
          "No such device is paired with the terminal {id}: have a new code made, and pair it.";
      case UNKNOWN -> "There is no {kind} {id} at {at}: check the id and the time.";
      case IN_USE -> "The {byKind} {byId} names the {kind} {id}: change or withdraw that first.";
      case SAME_BEARER ->
          "The bearer {id} is the same as {into}: change that one, or name two different ones.";
      case BEARER_NOT_ANONYMOUS ->
          "The bearer {id} is a person: only somebody anonymous becomes somebody else, "
              + "and nobody becomes anonymous again.";
      case TOO_MANY_VERSIONS ->
          "No more fits into the {versions} versions of the {kind} {id}: "
              + "register it anew under another id, or less of it.";
    };
  }
}
