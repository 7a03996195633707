package saldo.ledger.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.http.Requests.COMMANDS;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import saldo.http.Roles;
import saldo.http.testing.Tokens;
import saldo.http.testing.WithoutKafka;

/** However a small body comes, its command is read; what is read is answered with 503 here. */
@QuarkusTest
@TestProfile(WithoutKafka.class)
@Timeout(60)
class SendingBodiesTest {
  private static final String BODY =
      """
      {"type":"load","account":"a","amount":{"minor":100,"currency":"EUR"},"tender":"cash"}\
      """;
  private static final String READ = "HTTP/1.1 503";
  private static final int MORE_THAN_SENT = 7;
  private static final int PATIENCE_MILLIS = 10_000;

  @Test
  void inOnePiece() throws IOException {
    thenACommandIsRead();
  }

  @Test
  void inPieces() throws IOException {
    int middle = BODY.length() / 2;
    try (Till till = new Till()) {
      till.send(head(BODY.length(), ""));
      till.send(BODY.substring(0, middle));
      till.send(BODY.substring(middle));
      till.isAnswered(READ);
    }
  }

  @Test
  void oneAfterTheOtherOnOneConnection() throws IOException {
    try (Till till = new Till()) {
      till.send(head(BODY.length(), "") + BODY + head(BODY.length(), "") + BODY);
      till.isAnswered(READ);
      till.isAnswered(READ);
    }
  }

  @Test
  void afterAskingWhetherItMayCome() throws IOException {
    try (Till till = new Till()) {
      till.send(head(BODY.length(), "Expect: 100-continue\r\n"));
      till.isAnswered("HTTP/1.1 100");
      till.send(BODY);
      till.isAnswered(READ);
    }
  }

  @Test
  void noneAtAll() throws IOException {
    try (Till till = new Till()) {
      till.send(head(0, ""));
      till.isAnswered("HTTP/1.1 400");
    }
  }

  @Test
  void whatBreaksOffHoldsUpNobody() throws IOException {
    try (Till broken = new Till()) {
      broken.send(head(BODY.length() + MORE_THAN_SENT, "") + BODY);
    }
    thenACommandIsRead();
  }

  private static void thenACommandIsRead() throws IOException {
    try (Till till = new Till()) {
      till.send(head(BODY.length(), "") + BODY);
      till.isAnswered(READ);
    }
  }

  private static String head(int length, String more) {
    return """
    POST %s HTTP/1.1
    Host: localhost
    Authorization: Bearer %s
    Content-Type: application/json
    Idempotency-Key: k
    Content-Length: %d
    """
            .formatted(COMMANDS, Tokens.of(Roles.ADMIN), length)
            .replace("\n", "\r\n")
        + more
        + "\r\n";
  }

  /** A connection to the service. */
  private static final class Till implements AutoCloseable {
    private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
    private final OutputStream out = socket.getOutputStream();
    private final BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));

    Till() throws IOException {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(PATIENCE_MILLIS);
    }

    void send(String text) throws IOException {
      out.write(text.getBytes(US_ASCII));
      out.flush();
    }

    /** The body before has no end of line: the next answer begins on the same. */
    void isAnswered(String status) throws IOException {
      String line = in.readLine();
      while (line != null && !line.contains("HTTP/1.1 ")) {
        line = in.readLine();
      }
      assertThat(line).contains(status);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
