using ChatApp.Conversations;
using ChatApp.Journal;
using ChatApp.Rendering;
using ChatApp.Tests.Support;

namespace ChatApp.Tests.Rendering;

public sealed class RunningAnswersTests
{
    static readonly LogId Log = LogId.New(LogId.Session);

    readonly TestClock clock = new();
    readonly RunningAnswers answers;

    public RunningAnswersTests() => answers = new RunningAnswers(clock);

    [Fact]
    public void One_that_is_over_is_let_go_after_a_minute_and_one_that_may_go_on_after_ten()
    {
        answers.Follow(Log, 1).Take(0, "Done.");
        answers.End(Log, 1, MessageStatus.Complete, [new MessagePart("Done.")]);
        answers.Follow(Log, 2).Take(0, "Not yet");
        clock.Advance(TimeSpan.FromMinutes(1));
        answers.Follow(Log, 3);
        Assert.NotNull(answers.Find(Log, 1));

        clock.Advance(TimeSpan.FromSeconds(1));
        answers.Follow(Log, 4);
        Assert.Null(answers.Find(Log, 1));
        Assert.NotNull(answers.Find(Log, 2));

        clock.Advance(TimeSpan.FromMinutes(9));
        answers.Follow(Log, 5);
        Assert.Null(answers.Find(Log, 2));
    }
}
