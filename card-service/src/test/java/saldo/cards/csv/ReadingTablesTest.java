package saldo.cards.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.schemas.registry.MasterKind.BEARER;
import static saldo.schemas.registry.MasterKind.CARD_PROFILE;
import static saldo.schemas.registry.MasterKind.LOCATION;
import static saldo.schemas.registry.MasterKind.ORGANISATION;
import static saldo.schemas.registry.MasterKind.PRICE_LIST;
import static saldo.schemas.registry.MasterKind.PRODUCT_GROUP;
import static saldo.schemas.registry.MasterKind.TENDER_TYPE;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import saldo.cards.csv.TableReading.Complaint;
import saldo.cards.csv.TableReading.Line;
import saldo.cards.csv.TableReading.Read;
import saldo.cards.csv.TableReading.Unreadable;
import saldo.kit.testing.Scenario;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData.Bearer;
import saldo.schemas.registry.MasterData.Location;
import saldo.schemas.registry.MasterData.Organisation;
import saldo.schemas.registry.MasterData.PriceList;
import saldo.schemas.registry.MasterData.ProductGroup;
import saldo.schemas.registry.MasterKind;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.RegistryCommand.Define;
import saldo.schemas.registry.RegistryCommand.DefineMany;

/** A table that somebody wrote by hand, or another system. */
class ReadingTablesTest {

  @Test
  void aListIsSeparatedBySemicolons() {
    assertThat(lines(ORGANISATION, "id,name,roles", "acme,Acme,issuer; acceptor"))
        .containsExactly(
            new Line(
                2,
                "acme",
                new Organisation(
                    "Acme",
                    List.of(OrganisationRole.ISSUER, OrganisationRole.ACCEPTOR),
                    null,
                    null)));
  }

  @Test
  void columnsMayBeInAnyOrderAndOnlyThoseThatAreNeeded() {
    assertThat(lines(LOCATION, "organisation,name,id", "acme,Plant,plant"))
        .containsExactly(new Line(2, "plant", new Location("Plant", "acme", null, null)));
    assertThat(lines(BEARER, "id,type", "b1,guest"))
        .containsExactly(new Line(2, "b1", new Bearer("", BearerKind.GUEST, null, null)));
  }

  @Test
  void whatIsNestedIsJson() {
    assertThat(
            lines(
                PRICE_LIST,
                "id,name,currency,prices",
                "p,Prices,EUR,\"[{\"\"product\"\":\"\"soup\"\",\"\"milliMinor\"\":350000}]\""))
        .containsExactly(
            new Line(2, "p", new PriceList("Prices", "EUR", List.of(new Price("soup", 350_000)))));
  }

  @Test
  void aByteOrderMarkAndEmptyLinesDoNotMatter() {
    assertThat(lines(PRODUCT_GROUP, "\uFEFFid,name,vatBasisPoints", "", "lunch,Lunch,1000"))
        .containsExactly(new Line(3, "lunch", new ProductGroup("Lunch", 1_000)));
  }

  @Test
  void partsMayBeWrittenBeforeTheirWhole() {
    List<Line> lines =
        lines(
            ORGANISATION,
            "id,name,roles,parent",
            "shop,Shop,acceptor,city",
            "till,Till,acceptor,shop",
            "city,City,issuer,world",
            "other,Other,issuer,",
            "world,World,issuer,");
    assertThat(lines)
        .extracting(Line::id)
        .containsExactly("world", "city", "shop", "till", "other");
    assertThat(lines).extracting(Line::number).containsExactly(6L, 4L, 2L, 3L, 5L);
  }

  @Test
  void aCircleIsLeftToTheRegistry() {
    assertThat(
            lines(
                ORGANISATION,
                "id,name,roles,parent",
                "a,A,issuer,b",
                "b,B,issuer,a",
                "c,C,issuer,c"))
        .extracting(Line::id)
        .containsExactly("b", "a", "c");
  }

  @Test
  void everyLineThatCannotBeReadIsNamed() {
    assertThat(
            complaints(
                PRODUCT_GROUP,
                "id,name,vatBasisPoints",
                "lunch,Lunch,ten",
                "snacks,Snacks",
                ",Nothing,0",
                "drinks,Drinks,",
                "lunch,Lunch,1000",
                "lunch,Lunch,1000"))
        .containsExactly(
            new Complaint(2, "vatBasisPoints: a whole number is expected"),
            new Complaint(3, "2 cells, but 3 columns"),
            new Complaint(4, "id: required, but missing"),
            new Complaint(5, "vatBasisPoints: required, but missing or null"),
            new Complaint(7, "the id lunch is in line 6 already"));
  }

  @Test
  void whatIsExpectedIsSaid() {
    assertThat(complaints(TENDER_TYPE, "id,name,tender,opensDrawer", "a,A,coins,true"))
        .singleElement()
        .satisfies(complaint ->
            assertThat(complaint.sentence())
                .isEqualTo(
                    "tender: one of cash, card, online, bank, invoice, subsidy is expected,"
                        + " not \"coins\""));
    assertThat(complaints(TENDER_TYPE, "id,name,tender,opensDrawer", "a,A,cash,yes"))
        .containsExactly(new Complaint(2, "opensDrawer: true or false is expected"));
    assertThat(complaints(PRICE_LIST, "id,name,currency,prices", "a,A,EUR,[{]"))
        .singleElement()
        .satisfies(complaint -> assertThat(complaint.sentence()).startsWith("prices: "));
    String withNote =
        "a,A,EUR,\"[{\"\"product\"\":\"\"a\"\",\"\"milliMinor\"\":1,\"\"note\"\":1}]\"";
    assertThat(complaints(PRICE_LIST, "id,name,currency,prices", withNote))
        .singleElement()
        .satisfies(complaint -> assertThat(complaint.sentence()).contains("unknown field"));
    assertThat(complaints(CARD_PROFILE, "id,name,account.currency", "a,A,euro"))
        .singleElement()
        .satisfies(complaint -> assertThat(complaint.sentence()).contains("required"));
  }

  @Test
  void aNumberIsNotRounded() {
    for (String number : List.of("1.0", "1e3", " 1", "99999999999999999999", "3000000000")) {
      assertThat(complaints(PRODUCT_GROUP, "id,name,vatBasisPoints", "a,A," + number))
          .as(number)
          .hasSize(1);
    }
  }

  @Test
  void theHeaderNamesTheColumns() {
    assertThat(complaints(PRODUCT_GROUP))
        .containsExactly(
            new Complaint(1, "the column id is missing: the first line has to name the columns"));
    assertThat(complaints(PRODUCT_GROUP, "id,name,vat,name", "a,b,c,d"))
        .containsExactly(
            new Complaint(1, "unknown column \"vat\"; known are id, name, vatBasisPoints"),
            new Complaint(1, "the column name is there twice"));
  }

  @Test
  void aFileThatIsNotCsvIsNamedFromThereOn() {
    assertThat(complaints(PRODUCT_GROUP, "id,name,vatBasisPoints", "a,\"A,1000"))
        .singleElement()
        .satisfies(complaint -> assertThat(complaint.sentence()).contains("not CSV"));
    assertThat(complaints(PRODUCT_GROUP, "id,name,vatBasisPoints", "a,\"A\"b,1000"))
        .singleElement()
        .satisfies(complaint -> assertThat(complaint.sentence()).contains("not CSV"));
  }

  @Test
  void complaintsAreNotEndless() {
    String wrong =
        IntStream.range(0, 500).mapToObj(i -> "g" + i + ",G,x").collect(Collectors.joining("\n"));
    assertThat(complaints(PRODUCT_GROUP, "id,name,vatBasisPoints", wrong))
        .hasSize(TableReader.COMPLAINTS);
  }

  @Test
  void aLongTableIsSeveralCommands() {
    String groups =
        IntStream.range(0, 2_500)
            .mapToObj(i -> "g" + i + ",Group,0")
            .collect(Collectors.joining("\n"));
    Read read = read(PRODUCT_GROUP, "id,name,vatBasisPoints", groups);
    List<DefineMany> commands = read.commands(Scenario.NOON, "yearly prices");
    assertThat(commands)
        .extracting(command -> command.entries().size())
        .containsExactly(1_000, 1_000, 500);
    assertThat(commands.get(2).entries().getFirst())
        .isEqualTo(
            new Define("g2000", new ProductGroup("Group", 0), Scenario.NOON, "yearly prices"));
    assertThat(read.lineOf(2, 1)).isEqualTo(2_002);
    assertThat(read.commands(null, "now").getFirst().entries().getFirst().validFrom()).isNull();
  }

  @Test
  void aStepIsNoLongerThanARecordMayBe() {
    Read read = read(PRICE_LIST, "id,name,currency,prices", longLists(20));
    List<DefineMany> commands = read.commands(null, "yearly prices");

    assertThat(commands).hasSizeBetween(3, 6);
    assertThat(commands.stream().flatMap(command -> command.entries().stream()).map(Define::id))
        .containsExactlyElementsOf(read.lines().stream().map(Line::id).toList());
    int first = commands.getFirst().entries().size();
    assertThat(read.lineOf(1, 1)).isEqualTo(first + 2);
    assertThat(read.lineOf(0, first)).isEqualTo(first + 1);
  }

  @Test
  void aLineIsNoLongerThanThatEither() {
    assertThat(
            complaints(
                PRICE_LIST,
                "id,name,currency,prices",
                "p,Prices,EUR,\"" + prices(30_000) + "\"",
                longLists(1)))
        .containsExactly(new Complaint(2, "more than 1,000,000 bytes: say less of it"));
  }

  private static String longLists(int count) {
    String prices = prices(5_000);
    return IntStream.range(0, count)
        .mapToObj(i -> "p%d,Prices,EUR,\"%s\"".formatted(i, prices))
        .collect(Collectors.joining("\n"));
  }

  private static String prices(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "{\"\"product\"\":\"\"soup-%d\"\",\"\"milliMinor\"\":350000}".formatted(i))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static Read read(MasterKind kind, String... text) {
    TableReading reading = TableReader.read(kind, String.join("\n", text));
    assertThat(reading).isInstanceOf(Read.class);
    return (Read) reading;
  }

  private static List<Line> lines(MasterKind kind, String... text) {
    return read(kind, text).lines();
  }

  private static List<Complaint> complaints(MasterKind kind, String... text) {
    TableReading reading = TableReader.read(kind, String.join("\n", text));
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable) reading).complaints();
  }
}
