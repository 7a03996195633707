package saldo.schemas.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {
  @Test
  void theCatalogueListsEveryTopic() throws IllegalAccessException {
    List<Object> declared = new ArrayList<>();
    for (Field field : Topics.class.getFields()) {
      declared.add(field.get(null));
    }
    assertThat(declared).isNotEmpty();
    assertThat(Topics.all())
        .containsExactlyInAnyOrderElementsOf(declared.stream().map(Topic.class::cast).toList());
  }

  @Test
  void namesAreUniqueAndSayWhoseTheyAre() {
    assertThat(Topics.all()).extracting(Topic::name).doesNotHaveDuplicates();
    assertThat(Topics.all())
        .extracting(Topic::name)
        .allMatch(name -> name.matches("saldo(\\.[a-z]+(-[a-z]+)*){2}"));
  }

  @Test
  void purposesAreSentences() {
    assertThat(Topics.all()).extracting(Topic::purpose).allMatch(text -> text.endsWith("."));
  }
}
