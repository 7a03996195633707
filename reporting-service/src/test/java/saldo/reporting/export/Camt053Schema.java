package saldo.reporting.export;

import com.prowidesoftware.swift.model.mx.MxCamt05300102;
import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.SchemaOutputResolver;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.Result;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * The elements of camt.053.001.02, their order and which must be there, as Prowide's classes have
 * them, which are generated from the schema of ISO 20022. That schema itself is in no library. What
 * the classes do not say, such as how long a text may be, is not in it.
 */
final class Camt053Schema {
  private static final String DOCUMENT =
      """
      <xs:element name="Document">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="BkToCstmrStmt" type="BankToCustomerStatementV02"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
      """;

  private Camt053Schema() {}

  static Schema make() throws JAXBException, IOException, SAXException {
    String types = types();
    String qualified =
        types
            .replaceFirst(
                "<xs:schema ",
                "<xs:schema elementFormDefault='qualified' targetNamespace='%1$s' xmlns='%1$s' "
                    .formatted(MxCamt05300102.NAMESPACE))
            .replace("</xs:schema>", DOCUMENT + "</xs:schema>");
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new StringReader(qualified)));
  }

  /** What the classes within the message are: they have no namespace of their own. */
  private static String types() throws JAXBException, IOException {
    Map<String, StringWriter> written = new HashMap<>();
    JAXBContext.newInstance(MxCamt05300102._classes)
        .generateSchema(
            new SchemaOutputResolver() {
              @Override
              public Result createOutput(String namespace, String file) {
                StreamResult result =
                    new StreamResult(written.computeIfAbsent(namespace, _ -> new StringWriter()));
                result.setSystemId(file);
                return result;
              }
            });
    return Objects.requireNonNull(written.get("")).toString();
  }
}
