package saldo.gateway.jsonpts;

/** Is shown what goes to a controller and comes from it, as bytes. */
public interface PtsTraffic {
  /** A message left for the controller. */
  void sent(byte[] message);

  /** Something came from the controller. */
  void received(byte[] message);
}
