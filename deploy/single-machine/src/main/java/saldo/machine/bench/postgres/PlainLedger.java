package saldo.machine.bench.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * One client of a plain double-entry ledger in tables. A purchase is a transaction: an entry with
 * its unique command id, the two accounts locked, two postings, two balances. Every purchase ends
 * on the same revenue account, as in any such ledger; its row is locked last, to hold it shortly.
 * It keeps no chain, no journal numbers and no stored answers.
 */
final class PlainLedger implements AutoCloseable {
  static final int REVENUE = 0;

  private static final long LOADED_MINOR = 1_000_000_000;

  private static final String[] SCHEMA = {
    // room for updates in place: the revenue account's row changes with every purchase
    "CREATE TABLE account (id int PRIMARY KEY, balance bigint NOT NULL) WITH (fillfactor = 50)",
    "CREATE TABLE entry (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
        + " command_id text NOT NULL UNIQUE, booked_at timestamptz NOT NULL DEFAULT now())",
    "CREATE TABLE posting (entry bigint NOT NULL REFERENCES entry, account int NOT NULL"
        + " REFERENCES account, amount bigint NOT NULL, balance bigint NOT NULL,"
        + " PRIMARY KEY (entry, account))",
  };

  private final Connection connection;
  private final PreparedStatement insertEntry;
  private final PreparedStatement lock;
  private final PreparedStatement insertPostings;
  private final PreparedStatement update;

  PlainLedger(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
    this.insertEntry =
        connection.prepareStatement("INSERT INTO entry (command_id) VALUES (?) RETURNING id");
    this.lock = connection.prepareStatement("SELECT balance FROM account WHERE id = ? FOR UPDATE");
    this.insertPostings =
        connection.prepareStatement("INSERT INTO posting VALUES (?, ?, ?, ?), (?, ?, ?, ?)");
    this.update =
        connection.prepareStatement(
            "UPDATE account SET balance = CASE id WHEN ? THEN ?::bigint ELSE ?::bigint END"
                + " WHERE id IN (?, ?)");
  }

  /**
   * Creates the tables and holders' accounts 1 to {@code accounts}, with money on them that came
   * from an account -1.
   */
  static void create(Connection connection, int accounts) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : SCHEMA) {
        statement.execute(each);
      }
      statement.execute(
          "INSERT INTO account SELECT n, %d FROM generate_series(1, %d) n"
              .formatted(LOADED_MINOR, accounts));
      statement.execute(
          "INSERT INTO account VALUES (%d, 0), (-1, %d)"
              .formatted(REVENUE, -LOADED_MINOR * accounts));
      statement.execute("VACUUM ANALYZE");
    }
  }

  /** Books a purchase; it is durable when this returns. */
  void purchase(String commandId, int account, long amountMinor) throws SQLException {
    insertEntry.setString(1, commandId);
    long entry = number(insertEntry);
    long balance = balance(account) - amountMinor;
    if (balance < 0) {
      connection.rollback();
      throw new SQLException("account " + account + " has not enough money");
    }
    long revenue = balance(REVENUE) + amountMinor;
    posting(1, entry, account);
    amounts(1, -amountMinor, balance);
    posting(5, entry, REVENUE);
    amounts(5, amountMinor, revenue);
    insertPostings.executeUpdate();
    update.setInt(1, account);
    update.setLong(2, balance);
    update.setLong(3, revenue);
    update.setInt(4, account);
    update.setInt(5, REVENUE);
    update.executeUpdate();
    connection.commit();
  }

  /** Whether all balances add up to nothing and every entry is there with its two postings. */
  static boolean isRight(Connection connection, long entries) throws SQLException {
    try (PreparedStatement check =
        connection.prepareStatement(
            "SELECT CASE WHEN (SELECT sum(balance) FROM account) = 0"
                + " AND (SELECT count(*) FROM entry) = ?"
                + " AND (SELECT count(*) FROM posting) = 2 * ? THEN 1 ELSE 0 END")) {
      check.setLong(1, entries);
      check.setLong(2, entries);
      return number(check) == 1;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  private long balance(int account) throws SQLException {
    lock.setInt(1, account);
    return number(lock);
  }

  private void posting(int first, long entry, int account) throws SQLException {
    insertPostings.setLong(first, entry);
    insertPostings.setInt(first + 1, account);
  }

  private void amounts(int first, long amountMinor, long balance) throws SQLException {
    insertPostings.setLong(first + 2, amountMinor);
    insertPostings.setLong(first + 3, balance);
  }

  private static long number(PreparedStatement query) throws SQLException {
    try (ResultSet result = query.executeQuery()) {
      result.next();
      return result.getLong(1);
    }
  }
}
