package saldo.reporting.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import saldo.schemas.reporting.Statement;
import saldo.schemas.reporting.StatementItem;
import saldo.schemas.reporting.StatementParty;

/**
 * Statements as ISO 20022 camt.053.001.02, the version that most programs read. The order of
 * elements is the schema's; every entry is booked, amounts are without sign and say credit or
 * debit.
 */
public final class Camt053Export {
  private static final String NAMESPACE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.02";
  private static final int ID = 35;
  private static final int ACCOUNT = 34;
  private static final int NAME = 140;
  private static final int WORDS = 140;
  private static final String ISSUER_OF_CODES = "Saldo";

  private final Statement statement;
  private final Rows rows;
  private final XMLStreamWriter xml;

  private Camt053Export(Statement statement, XMLStreamWriter xml) {
    this.statement = statement;
    this.rows = new Rows(statement, Texts.english());
    this.xml = xml;
  }

  /** The message, in UTF-8. */
  public static byte[] xml(Statement statement) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml =
          XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      new Camt053Export(statement, xml).write();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a statement cannot be written as XML", e);
    }
    return bytes.toByteArray();
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("Document");
    xml.writeDefaultNamespace(NAMESPACE);
    begin("BkToCstmrStmt");
    begin("GrpHdr");
    text("MsgId", id());
    text("CreDtTm", time(statement.closedAt()));
    end();
    begin("Stmt");
    text("Id", id());
    text("ElctrncSeqNb", Long.toString(statement.number()));
    text("CreDtTm", time(statement.closedAt()));
    Instant from = statement.period().from();
    if (from != null) {
      begin("FrToDt");
      text("FrDtTm", time(from));
      text("ToDtTm", time(statement.period().until()));
      end();
    }
    account();
    balance("OPBD", statement.openingMinor(), from == null ? first() : from);
    balance("CLBD", statement.closingMinor(), statement.period().until().minusNanos(1));
    for (StatementItem item : statement.items()) {
      entry(item);
    }
    end();
    end();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  /** Of a first statement, which begins with nothing, the day of what happened first. */
  private Instant first() {
    return statement.items().isEmpty()
        ? statement.period().until().minusNanos(1)
        : statement.items().getFirst().bookedAt();
  }

  private String id() {
    String ledger = statement.ledger().value();
    return BankText.limited(ledger + "/" + statement.account() + "/" + statement.number(), ID);
  }

  private void account() throws XMLStreamException {
    begin("Acct");
    begin("Id");
    begin("Othr");
    text("Id", BankText.limited(statement.account().value(), ACCOUNT));
    end();
    end();
    text("Ccy", statement.currency());
    owner(statement.holder().company());
    end();
  }

  private void owner(@Nullable StatementParty company) throws XMLStreamException {
    String name = company == null ? "" : cut(BankText.xml(company.name()), NAME);
    if (!name.isBlank()) {
      begin("Ownr");
      text("Nm", name);
      end();
    }
  }

  private void balance(String code, long minor, Instant at) throws XMLStreamException {
    begin("Bal");
    begin("Tp");
    begin("CdOrPrtry");
    text("Cd", code);
    end();
    end();
    amount(minor);
    begin("Dt");
    text("Dt", LocalDate.ofInstant(at, rows.zone()).toString());
    end();
    end();
  }

  private void entry(StatementItem item) throws XMLStreamException {
    begin("Ntry");
    text("NtryRef", Long.toString(item.seq()));
    amount(item.amountMinor());
    text("Sts", "BOOK");
    begin("BookgDt");
    text("DtTm", time(item.bookedAt()));
    end();
    begin("ValDt");
    text("DtTm", time(item.businessTime()));
    end();
    text("AcctSvcrRef", BankText.limited(item.entry().value(), ID));
    begin("BkTxCd");
    begin("Prtry");
    text("Cd", Rows.name(item.kind()));
    text("Issr", ISSUER_OF_CODES);
    end();
    end();
    String words = cut(BankText.xml(rows.words(item)), WORDS);
    if (!words.isBlank()) {
      begin("NtryDtls");
      begin("TxDtls");
      begin("RmtInf");
      text("Ustrd", words);
      end();
      end();
      end();
    }
    text("AddtlNtryInf", rows.kind(item) + (item.late() ? " (late)" : ""));
    end();
  }

  private void amount(long minor) throws XMLStreamException {
    xml.writeStartElement("Amt");
    xml.writeAttribute("Ccy", statement.currency());
    xml.writeCharacters(Figures.amount(Math.abs(minor), statement.currency()).toPlainString());
    xml.writeEndElement();
    text("CdtDbtInd", minor < 0 ? "DBIT" : "CRDT");
  }

  private void begin(String element) throws XMLStreamException {
    xml.writeStartElement(element);
  }

  private void end() throws XMLStreamException {
    xml.writeEndElement();
  }

  private void text(String element, String value) throws XMLStreamException {
    xml.writeStartElement(element);
    xml.writeCharacters(BankText.xml(value));
    xml.writeEndElement();
  }

  private static String time(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
