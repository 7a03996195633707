package saldo.gateway.file;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.LongStream;
import saldo.gateway.spool.QueuedRecord;
import saldo.gateway.spool.Spool;
import saldo.gateway.spool.SpoolSettings;
import saldo.schemas.Envelope;
import saldo.schemas.SaldoJson;
import saldo.schemas.ledger.LedgerCommand;

/** A gateway's file driver on a spool of its own, and a vending machine's files. */
final class Machine implements AutoCloseable {
  static final String HEADER = "time,kind,card,price,drink\n";
  static final String MAPPING =
      """
      source: machine
      ledger: canteen
      zone: Europe/Helsinki
      columns:
        at: {column: time, patterns: ["yyyy-MM-dd HH:mm", "d.M.yyyy H:mm"]}
        amount: {column: price, decimals: 2}
        type: {column: kind, values: {card: purchase, cash: cash-sale, topup: load}}
        account: card
        product: drink
      constants:
        currency: EUR
        vatBasisPoints: 1400
        tender: cash
        terminal: machine-1
        openAs: purse
      skip:
        - {column: kind, values: [test, ""]}
      """;

  final Spool spool;
  final FileImport imports;

  Machine(Path directory) {
    this(directory, SpoolSettings.MOST_PENDING_BYTES);
  }

  Machine(Path directory, long mostPendingBytes) {
    this.spool = Spool.open(new SpoolSettings(directory.resolve("spool"), mostPendingBytes));
    this.imports =
        new FileImport(
            spool,
            InstantSource.fixed(Instant.parse("2026-11-21T12:00:00Z")),
            directory.resolve("scratch"));
  }

  ImportReport trial(String rows) {
    return run(MAPPING, bytes(HEADER + rows), true);
  }

  ImportReport run(String rows) {
    return run(MAPPING, bytes(HEADER + rows), false);
  }

  ImportReport run(String mapping, byte[] file, boolean trial) {
    return imports.run(MappingReader.read(mapping), new ByteArrayInputStream(file), trial);
  }

  List<Envelope<LedgerCommand>> facts() {
    return spool.oldest(Integer.MAX_VALUE).stream().map(Machine::envelope).toList();
  }

  private static Envelope<LedgerCommand> envelope(QueuedRecord queued) {
    try {
      return SaldoJson.mapper().readValue(queued.envelope(), new EnvelopeType());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static final class EnvelopeType extends TypeReference<Envelope<LedgerCommand>> {}

  static String rows(long from, long to) {
    return LongStream.rangeClosed(from, to)
        .mapToObj(i -> "2026-11-21 10:%02d,card,card-%d,2.5,Latte%n".formatted(i % 60, i))
        .reduce("", String::concat);
  }

  static byte[] bytes(String text) {
    return bytes(text, StandardCharsets.UTF_8);
  }

  static byte[] bytes(String text, Charset charset) {
    return text.getBytes(charset);
  }

  @Override
  public void close() {
    spool.close();
  }
}
