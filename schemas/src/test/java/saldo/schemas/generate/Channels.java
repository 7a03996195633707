package saldo.schemas.generate;

import java.util.List;
import java.util.Optional;
import saldo.schemas.examples.Example.Family;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topics;

/** What is on each topic: the value and the headers. */
final class Channels {
  private static final List<Channel> ALL =
      List.of(
          commands(Topics.LEDGER_COMMANDS, Family.ENVELOPE),
          journal(Topics.LEDGER_JOURNAL, Family.JOURNAL_ENTRY, "An entry of the journal."),
          outcomes(Topics.LEDGER_OUTCOMES, Family.OUTCOME),
          latest(Topics.LEDGER_BALANCES, Family.ACCOUNT_SNAPSHOT, "An account as it is now."),
          deadLetters(Topics.LEDGER_DEAD_LETTERS),
          commands(Topics.CARD_COMMANDS, Family.CARD_ENVELOPE),
          journal(Topics.CARD_EVENTS, Family.CARD_ENTRY, "An entry of the journal of cards."),
          outcomes(Topics.CARD_OUTCOMES, Family.CARD_OUTCOME),
          latest(Topics.CARD_STATES, Family.CARD_STATE, "A card as it is now."),
          deadLetters(Topics.CARD_DEAD_LETTERS),
          commands(Topics.REGISTRY_COMMANDS, Family.REGISTRY_ENVELOPE),
          journal(
              Topics.REGISTRY_EVENTS, Family.REGISTRY_ENTRY, "An entry of the registry's journal."),
          outcomes(Topics.REGISTRY_OUTCOMES, Family.REGISTRY_OUTCOME),
          latest(
              Topics.REGISTRY_STATES,
              Family.REGISTERED_ITEM,
              "All that is known about one registered thing."),
          deadLetters(Topics.REGISTRY_DEAD_LETTERS),
          latest(Topics.READER_EVENTS, Family.READER_ENTRY, "Something that happened at a reader."),
          new Channel(
              Topics.READER_TRAFFIC,
              Optional.empty(),
              "The bytes of a frame as they were on the line.",
              List.of(
                  new Header("direction", "in from the reader, or out to it.", true),
                  new Header("link", "The line or address.", true))),
          signed(Topics.REPORTING_STATEMENTS, Family.STATEMENT, "A statement of an account."));

  private Channels() {}

  /**
   * @param topic where
   * @param family the schema of the value; empty if it is anything
   * @param value what the value is
   * @param headers what comes with it
   */
  record Channel(Topic topic, Optional<Family> family, String value, List<Header> headers) {}

  /**
   * @param name the header's key
   * @param meaning what its value says
   * @param always whether every record has it
   */
  record Header(String name, String meaning, boolean always) {}

  static List<Channel> all() {
    return ALL;
  }

  private static Channel commands(Topic topic, Family family) {
    return new Channel(
        topic,
        Optional.of(family),
        "A command in its envelope; the record's timestamp says when it was sent.",
        List.of(
            new Header(
                "reply-partition",
                "The partition of the outcomes' topic to answer on, as decimal text; 0 if absent.",
                false)));
  }

  private static Channel journal(Topic topic, Family family, String value) {
    return new Channel(
        topic,
        Optional.of(family),
        value,
        List.of(
            new Header(
                "chain",
                "32 bytes: SHA-256 of the previous record's chain followed by this record's value;"
                    + " the first record of a ledger follows 32 zero bytes.",
                true)));
  }

  private static Channel outcomes(Topic topic, Family family) {
    return new Channel(
        topic,
        Optional.of(family),
        "What became of a command.",
        List.of(
            new Header("ledger", "The ledger it belongs to.", true),
            new Header(
                "fingerprint",
                "Half the SHA-256 of the command it answers, in hexadecimal digits.",
                true),
            new Header(
                "repeat", "true if it repeats what was answered before; else absent.", false)));
  }

  private static Channel signed(Topic topic, Family family, String value) {
    return new Channel(
        topic,
        Optional.of(family),
        value,
        List.of(
            new Header(
                "signature",
                "Ed25519 over the record's value, 64 bytes in Base64, so that any tool shows it.",
                true),
            new Header("key", "Which key signed it, 16 hexadecimal digits.", true)));
  }

  private static Channel latest(Topic topic, Family family, String value) {
    return new Channel(topic, Optional.of(family), value, List.of());
  }

  private static Channel deadLetters(Topic topic) {
    return new Channel(
        topic,
        Optional.empty(),
        "A record that could not be read, its bytes as they were.",
        List.of(
            new Header("reason", "Why it could not be handled.", true),
            new Header("source", "The topic, partition and offset it came from.", true)));
  }
}
