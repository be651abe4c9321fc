using System.Text.Json;
using ChatApp.Journal;
using ChatApp.Sessions;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Sessions;

/// <summary>What every store promises, see <see cref="ISessionStore"/>. Each implementation passes it unchanged.</summary>
public abstract class SessionStoreContract : IAsyncLifetime
{
    protected static readonly TimeSpan Idle = TimeSpan.FromMinutes(30), Millisecond = TimeSpan.FromMilliseconds(1);

    readonly List<ISessionStore> opened = [];
    ISessionStore store = null!;

    protected TestClock Clock { get; } = new();

    /// <summary>With an idle timeout of half an hour and an absolute lifetime of an hour. Stores of different names see nothing of each other.</summary>
    protected abstract ISessionStore Open(string name, TestClock clock);

    /// <summary>Whether newest events are kept at all.</summary>
    protected abstract bool KeepsEvents { get; }

    public virtual Task InitializeAsync()
    {
        store = Opened("");
        return Task.CompletedTask;
    }

    public virtual async Task DisposeAsync()
    {
        foreach (var one in opened)
        {
            if (one is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
            else ((IDisposable)one).Dispose();
        }
    }

    ISessionStore Opened(string name, TestClock? clock = null)
    {
        var one = Open(name, clock ?? Clock);
        lock (opened) opened.Add(one);
        return one;
    }

    [Fact]
    public async Task A_session_is_live_until_a_millisecond_before_its_deadline()
    {
        var id = await SaveAsync();
        Clock.Advance(Idle - Millisecond);
        Assert.NotNull(await store.GetSession(id));
        Assert.Equal(1, await store.GetSessionCount());
        Assert.Equal([id], await ListAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task A_session_is_gone_from_its_deadline_on(int milliseconds)
    {
        var id = await SaveAsync();
        Clock.Advance(Idle + TimeSpan.FromMilliseconds(milliseconds));
        Assert.Null(await store.GetSession(id));
        Assert.False(await store.RefreshSession(id));
        Assert.False(await store.DeleteSession(id));
        Assert.Equal(0, await store.GetSessionCount());
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task What_was_saved_comes_back()
    {
        var id = SessionId.New(Clock);
        var record = new SessionRecord(id, "ann", Clock.GetUtcNow(), Clock.GetUtcNow() + Millisecond, 7, Clock.GetUtcNow() + Idle);
        Assert.True(await store.SaveSession(record));
        Assert.Equal(record, await store.GetSession(id));
    }

    [Fact]
    public async Task Reading_counting_and_listing_move_no_deadline()
    {
        var id = await SaveAsync();
        for (var i = 0; i < 29; i++)
        {
            Clock.Advance(TimeSpan.FromMinutes(1));
            await store.GetSession(id);
            await store.GetSessionCount();
            await ListAsync();
        }
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await store.GetSession(id));
    }

    [Fact]
    public async Task An_unknown_id_is_nothing_and_asking_creates_nothing()
    {
        var id = SessionId.New(Clock);
        Assert.Null(await store.GetSession(id));
        Assert.False(await store.RefreshSession(id));
        Assert.False(await store.DeleteSession(id));
        Assert.Null(await store.ReadEvents(id, 0));
        Assert.Equal(0, await store.GetSessionCount());
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Refreshing_slides_the_deadline_but_never_past_the_absolute_lifetime()
    {
        var id = await SaveAsync();
        var began = Clock.GetUtcNow();
        Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.True(await store.RefreshSession(id));
        var first = (await store.GetSession(id))!;
        Assert.Equal((Clock.GetUtcNow(), Clock.GetUtcNow() + Idle), (first.LastActivity, first.Deadline));
        Clock.Advance(TimeSpan.FromMinutes(25));
        Assert.True(await store.RefreshSession(id));
        Assert.Equal(began + TimeSpan.FromHours(1), (await store.GetSession(id))!.Deadline);
        Clock.Advance(TimeSpan.FromMinutes(15) - Millisecond);
        Assert.True(await store.RefreshSession(id));
        Clock.Advance(Millisecond);
        Assert.False(await store.RefreshSession(id));
        Assert.Null(await store.GetSession(id));
    }

    [Fact]
    public async Task Refreshing_leaves_version_owner_and_further_fields()
    {
        var id = SessionId.New(Clock);
        await store.SaveSession(Record(id) with { Version = 41, Further = Fields("""{"tags":[],"n":12345678901234567890}""") });
        Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await store.RefreshSession(id));
        var record = (await store.GetSession(id))!;
        Assert.Equal((41, "ann"), (record.Version, record.Username));
        Assert.Equal(["[]", "12345678901234567890"], [record.Further!["tags"].GetRawText(), record.Further["n"].GetRawText()]);
    }

    [Fact]
    public async Task Of_a_hundred_creators_one_is_first()
    {
        var record = Record(SessionId.New(Clock));
        var created = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await store.SaveSession(record))));
        Assert.Single(created, first => first);
        Assert.Equal(1, await store.GetSessionCount());
    }

    [Fact]
    public async Task Of_a_hundred_writers_on_one_version_one_is_first()
    {
        var id = await SaveAsync();
        var saved = await Task.WhenAll(Enumerable.Range(2, 100).Select(version => Task.Run(async () => await store.SaveSession(Record(id) with { Version = version }, expected: 1))));
        var winner = Assert.Single(Enumerable.Range(2, 100), version => saved[version - 2]);
        Assert.Equal(winner, (await store.GetSession(id))!.Version);
    }

    [Fact]
    public async Task Saving_on_an_old_version_changes_nothing()
    {
        var id = await SaveAsync();
        Assert.True(await store.SaveSession(Record(id) with { Version = 2 }, expected: 1));
        Assert.False(await store.SaveSession(Record(id) with { Version = 3 }, expected: 1));
        Assert.False(await store.SaveSession(Record(id) with { Version = 3 }));
        Assert.Equal(2, (await store.GetSession(id))!.Version);
    }

    [Fact]
    public async Task Saving_on_a_version_creates_nothing()
    {
        var id = SessionId.New(Clock);
        Assert.False(await store.SaveSession(Record(id) with { Version = 2 }, expected: 1));
        Assert.Null(await store.GetSession(id));
        Assert.Equal(0, await store.GetSessionCount());
    }

    [Fact]
    public async Task A_record_whose_deadline_has_passed_is_not_taken()
    {
        var id = SessionId.New(Clock);
        Assert.False(await store.SaveSession(Record(id) with { Deadline = Clock.GetUtcNow() }));
        Assert.Null(await store.GetSession(id));
    }

    [Fact]
    public async Task A_slow_writer_does_not_undo_a_deletion()
    {
        var id = await SaveAsync();
        Assert.True(await store.DeleteSession(id));
        Assert.False(await store.SaveSession(Record(id) with { Version = 2 }, expected: 1));
        Assert.False(await store.SaveSession(Record(id)));
        Assert.False(await store.RefreshSession(id));
        Assert.Null(await store.GetSession(id));
        Assert.Equal(0, await store.GetSessionCount());
    }

    [Fact]
    public async Task A_slow_writer_does_not_undo_an_expiry()
    {
        var id = await SaveAsync();
        var late = Record(id) with { Version = 2, Deadline = Clock.GetUtcNow() + Idle + Idle };
        Clock.Advance(Idle);
        Assert.False(await store.SaveSession(late, expected: 1));
        Assert.Null(await store.GetSession(id));
    }

    [Fact]
    public async Task A_session_that_expired_can_be_created_again()
    {
        var id = await SaveAsync();
        Clock.Advance(Idle);
        Assert.True(await store.SaveSession(Record(id) with { Version = 5 }));
        Assert.Equal(5, (await store.GetSession(id))!.Version);
    }

    [Fact]
    public async Task What_get_returns_cannot_be_changed_under_the_store()
    {
        var id = SessionId.New(Clock);
        var fields = Fields("""{"colour":"red"}""");
        await store.SaveSession(Record(id) with { Further = fields });
        fields["colour"] = JsonSerializer.SerializeToElement("blue");
        var read = (await store.GetSession(id))!;
        Assert.Equal("red", read.Further!["colour"].GetString());
        try
        {
            read.Further["colour"] = JsonSerializer.SerializeToElement("green");
        }
        catch (NotSupportedException)
        {
            // As good.
        }
        Assert.Equal("red", (await store.GetSession(id))!.Further!["colour"].GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b\tc\r\nd")]
    [InlineData("\"quoted\\\" {\"deadline\":1,\"version\":2}")]
    [InlineData("*?[a-z]:session:%d+ %s {0}")]
    [InlineData("ünï✓ 漢字 😀 👩‍👩‍👧 \u202Ertl\u202C \u0000\u0001\u007f")]
    public async Task Texts_may_have_any_character(string text)
    {
        var id = SessionId.New(Clock);
        await store.SaveSession(Record(id) with { Username = text, Further = new Dictionary<string, JsonElement> { [$"x{text}"] = JsonSerializer.SerializeToElement(text) } });
        Clock.Advance(Millisecond);
        Assert.True(await store.RefreshSession(id));
        var record = (await store.GetSession(id))!;
        Assert.Equal((text, text), (record.Username, record.Further![$"x{text}"].GetString()));
    }

    [Theory]
    [InlineData("session_1_----------------------")]
    [InlineData("session_999999999999999______________________-")]
    [InlineData("session_1763629200000_AbCdEfGhIjKlMnOpQrStUv")]
    public async Task Ids_may_have_any_of_their_characters(string text)
    {
        Assert.True(SessionId.TryParse(text, out var id));
        Assert.True(await store.SaveSession(Record(id)));
        Assert.Equal(id, (await store.GetSession(id))!.SessionId);
        Assert.Equal([id], await ListAsync());
    }

    [Fact]
    public async Task Unknown_fields_come_back_as_they_were()
    {
        const string json = """{"empty":[],"nothing":{},"null":null,"deep":{"a":[1,{"b":[]}],"deadline":5},"big":12345678901234567890,"exact":0.1234567890123456789,"s":"é\u0000"}""";
        var id = SessionId.New(Clock);
        await store.SaveSession(Record(id) with { Further = Fields(json) });
        Assert.True(await store.SaveSession((await store.GetSession(id))! with { Version = 2 }, expected: 1));
        Assert.True(await store.RefreshSession(id));
        var read = (await store.GetSession(id))!.Further!;
        Assert.Equal(Fields(json).Count, read.Count);
        foreach (var (name, value) in Fields(json)) Assert.True(JsonElement.DeepEquals(value, read[name]), name);
    }

    [Fact]
    public async Task Stores_of_different_names_see_nothing_of_each_other()
    {
        var other = Opened("other");
        var id = await SaveAsync();
        Assert.Null(await other.GetSession(id));
        Assert.Equal(0, await other.GetSessionCount());
        Assert.True(await other.SaveSession(Record(id) with { Username = "bob" }));
        Assert.True(await other.TryLease(id, "b", Idle));
        Assert.True(await store.TryLease(id, "a", Idle));
        await other.Clear();
        Assert.Equal("ann", (await store.GetSession(id))!.Username);
    }

    [Fact]
    public async Task Clearing_forgets_sessions_leases_and_deletions()
    {
        var (live, gone) = (await SaveAsync(), await SaveAsync());
        await store.DeleteSession(gone);
        await store.TryLease(live, "a", Idle);
        await store.Clear();
        Assert.Equal(0, await store.GetSessionCount());
        Assert.Null(await store.GetSession(live));
        Assert.True(await store.TryLease(live, "b", Idle));
        Assert.True(await store.SaveSession(Record(gone)));
    }

    [Fact]
    public async Task Counting_and_listing_are_right_at_every_moment()
    {
        var ids = new List<SessionId>();
        for (var i = 0; i < 20; i++)
        {
            ids.Add(await SaveAsync());
            Clock.Advance(TimeSpan.FromMinutes(1));
        }
        await store.DeleteSession(ids[15]);
        Clock.Advance(TimeSpan.FromMinutes(15) - Millisecond);
        // The first six have ended by now, the sixth is about to.
        Assert.Equal(ids[5..].Except([ids[15]]).Order(ById), (await ListAsync()).Order(ById));
        Assert.Equal(14, await store.GetSessionCount());
        Clock.Advance(Millisecond);
        Assert.Equal(13, await store.GetSessionCount());
        Assert.Equal(13, (await ListAsync()).Count);
    }

    [Fact]
    public async Task A_lease_has_one_holder_until_it_lapses()
    {
        var id = SessionId.New(Clock);
        Assert.True(await store.TryLease(id, "a", TimeSpan.FromMinutes(1)));
        Assert.False(await store.TryLease(id, "b", TimeSpan.FromMinutes(1)));
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.True(await store.TryLease(id, "a", TimeSpan.FromMinutes(1)));
        Clock.Advance(TimeSpan.FromMinutes(1) - Millisecond);
        Assert.False(await store.TryLease(id, "b", TimeSpan.FromMinutes(1)));
        Clock.Advance(Millisecond);
        Assert.True(await store.TryLease(id, "b b %d", TimeSpan.FromMinutes(1)));
        Assert.True(await store.TryLease(id, "b b %d", TimeSpan.FromMinutes(1)));
    }

    [Fact]
    public async Task Of_a_hundred_holders_one_gets_the_lease()
    {
        var id = SessionId.New(Clock);
        var taken = await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(async () => await store.TryLease(id, $"h{i}", Idle))));
        Assert.Single(taken, mine => mine);
    }

    [Fact]
    public async Task Newest_events_are_without_a_gap_or_not_kept()
    {
        var id = await SaveAsync();
        await store.SaveEvents(id, [Event(1), Event(2)]);
        await store.SaveEvents(id, [Event(2), Event(3)]);
        await AssertKeptAsync(id, 0, [1, 2, 3]);
        await AssertKeptAsync(id, 2, [3]);
        await AssertKeptAsync(id, 3, []);
        await store.SaveEvents(id, [Event(5)]);
        await AssertKeptAsync(id, 3, null);
        await AssertKeptAsync(id, 4, [5]);
        await store.SaveEvents(id, [Event(1), Event(2)]);
        await AssertKeptAsync(id, 4, [5]);
    }

    [Fact]
    public async Task At_most_200_events_are_kept()
    {
        var id = await SaveAsync();
        await store.SaveEvents(id, [.. Enumerable.Range(1, 250).Select(i => Event(i))]);
        await AssertKeptAsync(id, 49, null);
        await AssertKeptAsync(id, 50, [.. Enumerable.Range(51, 200)]);
        await store.SaveEvents(id, [Event(251)]);
        await AssertKeptAsync(id, 50, null);
        await AssertKeptAsync(id, 249, [250, 251]);
    }

    [Fact]
    public async Task An_event_of_a_megabyte_harms_nothing()
    {
        var id = await SaveAsync();
        await store.SaveEvents(id, [Event(1)]);
        await store.SaveEvents(id, [Event(2, new string('x', 1_000_000))]);
        await store.SaveEvents(id, [Event(3)]);
        await AssertKeptAsync(id, 2, [3]);
        Assert.NotNull(await store.GetSession(id));
    }

    [Fact]
    public async Task Events_live_and_die_with_their_session()
    {
        var unknown = SessionId.New(Clock);
        await store.SaveEvents(unknown, [Event(1)]);
        Assert.Null(await store.ReadEvents(unknown, 0));
        var id = await SaveAsync();
        await store.SaveEvents(id, [Event(1)]);
        Clock.Advance(Idle);
        Assert.Null(await store.ReadEvents(id, 0));
        await store.SaveSession(Record(id));
        Assert.Null(await store.ReadEvents(id, 0));
        await store.SaveEvents(id, [Event(1)]);
        await store.DeleteSession(id);
        Assert.Null(await store.ReadEvents(id, 0));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_beforehand_does_nothing()
    {
        var record = Record(SessionId.New(Clock));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await store.SaveSession(record, ct: new CancellationToken(true)));
        Assert.Null(await store.GetSession(record.SessionId));
    }

    [Fact]
    public async Task Ten_thousand_random_sequences_go_as_the_model_says()
    {
        var seed = Environment.TickCount;
        await Task.WhenAll(Enumerable.Range(0, 10).Select(n =>
        {
            var clock = new TestClock();
            return Task.Run(() => new SessionStoreModel(Opened($"m{n}", clock), clock, seed + n, KeepsEvents).RunAsync(1_000));
        }));
    }

    [Fact]
    public async Task It_is_healthy() => Assert.True(await store.HealthCheck());

    async Task AssertKeptAsync(SessionId id, long after, int[]? sequences)
    {
        var kept = await store.ReadEvents(id, after);
        if (KeepsEvents) Assert.Equal(sequences?.Select(i => ((long)i, $"e{i}")), kept?.Select(e => (e.Sequence, e.Id)));
        else Assert.Null(kept);
    }

    protected async Task<SessionId> SaveAsync()
    {
        var id = SessionId.New(Clock);
        Assert.True(await store.SaveSession(Record(id)));
        return id;
    }

    protected async Task<List<SessionId>> ListAsync()
    {
        var ids = new List<SessionId>();
        await foreach (var id in store.ListSessions()) ids.Add(id);
        return ids;
    }

    protected ISessionStore Store => store;

    static readonly Comparer<SessionId> ById = Comparer<SessionId>.Create((a, b) => string.CompareOrdinal(a.Value, b.Value));

    protected SessionRecord Record(SessionId id) => new(id, "ann", Clock.GetUtcNow(), Clock.GetUtcNow(), 1, Clock.GetUtcNow() + Idle);

    protected static JournalEvent Event(int sequence, string text = "äöü") =>
        new(sequence, $"e{sequence}", DateTimeOffset.UnixEpoch, "test", JsonSerializer.SerializeToUtf8Bytes(new { text }));

    static Dictionary<string, JsonElement> Fields(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
}
