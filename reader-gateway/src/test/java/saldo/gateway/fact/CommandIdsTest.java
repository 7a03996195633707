package saldo.gateway.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandIdsTest {
  private static final String LONGEST_DEVICE = "d".repeat(32);

  @Test
  void aDevicesNumberIsPartOfTheId() {
    assertThat(CommandIds.ofDevice("till-1", 17).value()).isEqualTo("fact:till-1:17");
  }

  @Test
  void theLongestDeviceAndNumberFit() {
    assertThat(CommandIds.ofDevice(LONGEST_DEVICE, Long.MAX_VALUE).value()).hasSize(57);
  }

  @Test
  void aRequestsKeyIsKeptIfItFitsAndHashedIfNot() {
    assertThat(CommandIds.ofRequest("till-1", "abc-1").value()).isEqualTo("auth:till-1:abc-1");
    assertThat(CommandIds.ofRequest(LONGEST_DEVICE, "k".repeat(255)).value())
        .startsWith("auth:" + LONGEST_DEVICE)
        .hasSize(60);
    assertThat(CommandIds.ofRequest("till-1", "a b"))
        .isEqualTo(CommandIds.ofRequest("till-1", "a b"))
        .isNotEqualTo(CommandIds.ofRequest("till-1", "a c"));
  }

  @Test
  void aNamedRecordIsNoNumberOfADeviceOfThatName() {
    String name = Digest.shortOf("pts", "1", "7");
    assertThat(CommandIds.ofNamed(name).value()).isEqualTo("fact:named:" + name).hasSize(33);
    assertThat(CommandIds.ofDevice("named", Long.MAX_VALUE).value()).hasSizeLessThan(33);
  }

  @Test
  void textsAreToldApartWhereOneContinuesInTheNext() {
    assertThat(Digest.of("ab", "c")).hasSize(43).isNotEqualTo(Digest.of("a", "bc"));
  }
}
