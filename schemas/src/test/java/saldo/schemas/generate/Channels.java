package saldo.schemas.generate;

import java.util.List;
import java.util.Optional;
import saldo.schemas.topics.Topic;
import saldo.schemas.topics.Topics;

/** What is on each topic: the value and the headers. */
final class Channels {
  private static final List<Channel> ALL =
      List.of(
          new Channel(
              Topics.LEDGER_COMMANDS,
              Optional.of("envelope"),
              "A command in its envelope; the record's timestamp says when it was sent.",
              List.of(
                  new Header(
                      "reply-partition",
                      "The partition of saldo.ledger.outcomes to answer on, as decimal text; 0 if"
                          + " absent.",
                      false))),
          new Channel(
              Topics.LEDGER_JOURNAL,
              Optional.of("journal-entry"),
              "An entry of the journal.",
              List.of(
                  new Header(
                      "chain",
                      "32 bytes: SHA-256 of the previous record's chain followed by this record's"
                          + " value; the first record of a ledger follows 32 zero bytes.",
                      true))),
          new Channel(
              Topics.LEDGER_OUTCOMES,
              Optional.of("outcome"),
              "What became of a command.",
              List.of(
                  new Header("ledger", "The ledger it belongs to.", true),
                  new Header(
                      "fingerprint",
                      "Half the SHA-256 of the command it answers, in hexadecimal digits.",
                      true),
                  new Header(
                      "repeat",
                      "true if it repeats what was answered before; else absent.",
                      false))),
          new Channel(
              Topics.LEDGER_BALANCES,
              Optional.of("account-snapshot"),
              "An account as it is now.",
              List.of()),
          new Channel(
              Topics.LEDGER_DEAD_LETTERS,
              Optional.empty(),
              "A record that could not be read, its bytes as they were.",
              List.of(
                  new Header("reason", "Why it could not be handled.", true),
                  new Header("source", "The topic, partition and offset it came from.", true))));

  private Channels() {}

  /**
   * @param topic where
   * @param family the schema of the value; empty if it is anything
   * @param value what the value is
   * @param headers what comes with it
   */
  record Channel(Topic topic, Optional<String> family, String value, List<Header> headers) {}

  /**
   * @param name the header's key
   * @param meaning what its value says
   * @param always whether every record has it
   */
  record Header(String name, String meaning, boolean always) {}

  static List<Channel> all() {
    return ALL;
  }
}
