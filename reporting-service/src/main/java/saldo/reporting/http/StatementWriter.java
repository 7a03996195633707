package saldo.reporting.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import saldo.reporting.export.Camt053Export;
import saldo.reporting.export.CsvExport;
import saldo.reporting.export.Mt940Export;
import saldo.reporting.export.PdfExport;
import saldo.reporting.export.Printed;
import saldo.reporting.export.Printed.Status;
import saldo.reporting.export.XlsxExport;
import saldo.reporting.sign.StatementKeys;
import saldo.reporting.sign.Validity;
import saldo.reporting.view.SignedStatement;
import saldo.schemas.reporting.Statement;

/** Gives out statements in the form that is asked for. */
@Singleton
public class StatementWriter {
  private final PdfExport pdf;

  StatementWriter(PdfExport pdf) {
    this.pdf = pdf;
  }

  /** A statement that was closed. */
  Response answer(SignedStatement signed, StatementKeys keys, StatementForm form) {
    if (form == StatementForm.JSON) {
      return Response.ok(StatementAnswer.of(signed, keys)).type(form.mediaType()).build();
    }
    Validity validity = keys.check(signed.value(), signed.signature(), signed.key());
    Status status = validity == Validity.VALID ? Status.FINAL : Status.INVALID;
    Printed printed = new Printed(signed.statement(), status, signed.signature(), signed.key());
    return answer(printed, form);
  }

  /** A statement of a test run. */
  Response answer(Statement tested, StatementForm form) {
    return form == StatementForm.JSON
        ? Response.ok(StatementAnswer.tested(tested)).type(form.mediaType()).build()
        : answer(Printed.tested(tested), form);
  }

  private Response answer(Printed printed, StatementForm form) {
    Statement statement = printed.statement();
    String name =
        "%s-%d%s"
            .formatted(
                statement.account().value().replaceAll("[^A-Za-z0-9._-]", "-"),
                statement.number(),
                form.ending());
    return Response.ok(bytes(printed, form), form.mediaType())
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private byte[] bytes(Printed printed, StatementForm form) {
    Statement statement = printed.statement();
    return switch (form) {
      case PDF -> pdf.pdf(printed);
      case CSV -> CsvExport.csv(statement).getBytes(StandardCharsets.UTF_8);
      case XLSX -> XlsxExport.xlsx(statement);
      case CAMT_053 -> Camt053Export.xml(statement);
      case MT_940 -> Mt940Export.mt940(statement).getBytes(StandardCharsets.US_ASCII);
      case JSON -> throw new IllegalArgumentException("JSON says more than the statement");
    };
  }
}
