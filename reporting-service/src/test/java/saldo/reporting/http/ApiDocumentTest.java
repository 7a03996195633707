package saldo.reporting.http;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import saldo.http.testing.WithoutKafka;
import saldo.testing.Golden;
import saldo.testing.Repository;

@QuarkusTest
@TestProfile(WithoutKafka.class)
class ApiDocumentTest {
  @Test
  void theDocumentInTheRepositoryIsTheOneThatIsServed() {
    String served =
        given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
    Golden.generated(Repository.file("docs/openapi/reporting-service.yaml")).check(served);
  }
}
