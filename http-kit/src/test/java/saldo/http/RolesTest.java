package saldo.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RolesTest {
  @Test
  void everyRoleIsAmongAll() {
    List<Object> named =
        Arrays.stream(Roles.class.getFields())
            .filter(field -> field.getType() == String.class)
            .map(RolesTest::value)
            .toList();

    assertThat(Roles.ALL)
        .isNotEmpty()
        .hasSameElementsAs(named.stream().map(Object::toString).toList());
  }

  private static Object value(Field constant) {
    try {
      return constant.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
