package saldo.gateway.jsonpts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import saldo.testing.Seeded;

class ReadingMessagesTest {
  private static final String UPLOAD =
      """
      {"Protocol":"jsonPTS","PtsId":"003A003A3435510938393730","Packets":[{"Id":123,
      "Type":"UploadPumpTransaction","Data":{"DateTimeStart":"2026-09-01T06:12:00",
      "DateTime":"2026-09-01T06:14:35","Pump":1,"Nozzle":2,"Tank":3,"FuelGradeId":1,
      "FuelGradeName":"Diesel","Transaction":1001,"Volume":26.720,"TCVolume":26.654,
      "Price":1.799,"Amount":48.07,"TotalVolume":48231.150,"TotalAmount":9043341.00,
      "Tag":"A1B2C3D4","UserId":1,"IsOffline":false,"PumpTransactionsUploaded":47,
      "PumpTransactionsTotal":47,"ConfigurationId":"1234ABCD","SomethingNew":{"a":[1]}}}]}\
      """;

  @Test
  void anUploadIsReadWithItsDecimalsAndWhatIsUnknownIsPassedOver() {
    Packet packet = packet(UPLOAD);
    assertThat(packet.id()).isEqualTo(123);
    assertThat(PumpTransaction.read(packet.data()))
        .isInstanceOfSatisfying(
            PumpTransaction.Reading.Read.class,
            read -> {
              PumpTransaction one = read.transaction();
              assertThat(one.ended()).isEqualTo(LocalDateTime.parse("2026-09-01T06:14:35"));
              assertThat(one.pump()).isEqualTo(1);
              assertThat(one.number()).isEqualTo(1001);
              assertThat(one.grade()).isEqualTo("1");
              assertThat(one.litres()).isEqualTo(new BigDecimal("26.720"));
              assertThat(one.price()).isEqualTo(new BigDecimal("1.799"));
              assertThat(one.amount()).isEqualTo(new BigDecimal("48.07"));
              assertThat(one.tag()).isEqualTo("A1B2C3D4");
            });
  }

  @Test
  void anAcknowledgementIsWrittenAsPublicClientsWriteIt() {
    byte[] ack = PtsJson.write(null, List.of(packet(UPLOAD).acknowledged()));
    assertThat(new String(ack, UTF_8))
        .isEqualTo(
            "{\"Protocol\":\"jsonPTS\",\"Packets\":[{\"Id\":123,\"Type\":\"UploadPumpTransaction\","
                + "\"Message\":\"OK\"}]}");
  }

  @Test
  void aRefusalIsReadAsItWasWritten() {
    byte[] refusal = PtsJson.write("P1", List.of(packet(UPLOAD).refused(PtsError.NOT_FOUND)));
    assertThat(packet(new String(refusal, UTF_8)).error()).isEqualTo(PtsError.NOT_FOUND);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"Pump\":1,|\"Pump\":0,|Pump",
        "\"Pump\":1,|\"Pump\":1.5,|Pump",
        "\"Transaction\":1001|\"Transaction\":65536|Transaction",
        "\"Transaction\":1001|\"Transaction\":\"1001\"|Transaction",
        "\"Volume\":26.720|\"Volume\":\"26.720\"|Volume",
        "\"Amount\":48.07|\"Amount\":null|Amount",
        "2026-09-01T06:14:35|2026-13-01T06:14:35|DateTime"
      })
  void aTransactionThatIsNotWhatItShouldBeSaysWhichFieldIsWrong(
      String good, String bad, String field) {
    Packet packet = packet(UPLOAD.replace(good, bad));
    assertThat(PumpTransaction.read(packet.data()))
        .isInstanceOfSatisfying(
            PumpTransaction.Reading.Unreadable.class,
            unreadable -> {
              assertThat(unreadable.why()).contains(field);
              assertThat(unreadable.raw()).contains("UserId");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"Protocol\":\"jsonPTS\"}",
        "{\"Protocol\":\"other\",\"Packets\":[]}",
        "{\"Protocol\":\"jsonPTS\",\"Packets\":{}}",
        "{\"Protocol\":\"jsonPTS\",\"Packets\":[{}]}",
        "{\"Protocol\":\"jsonPTS\",\"Packets\":[]} x",
        "{\"Protocol\":\"jsonPTS\",\"PtsId\":\" \",\"Packets\":[]}"
      })
  void whatIsNoMessageIsUnreadable(String text) {
    assertThat(PtsJson.read(text.getBytes(UTF_8))).isInstanceOf(Received.Unreadable.class);
  }

  @Test
  void damagedMessagesFailNothing() {
    Seeded.cases(3_000)
        .check(random -> {
          byte[] damaged = UPLOAD.getBytes(UTF_8);
          for (int times = random.nextInt(6); times >= 0; times--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
          }
          if (PtsJson.read(damaged) instanceof Received.Message message) {
            for (Packet packet : message.packets()) {
              if (PumpTransaction.read(packet.data())
                  instanceof PumpTransaction.Reading.Read read) {
                Decimals.millilitres(read.transaction().litres());
                Decimals.minor(read.transaction().amount(), "EUR");
              }
            }
          }
        });
  }

  private static Packet packet(String text) {
    Received received = PtsJson.read(text.getBytes(UTF_8));
    assertThat(received).isInstanceOf(Received.Message.class);
    return ((Received.Message) received).packets().getFirst();
  }
}
