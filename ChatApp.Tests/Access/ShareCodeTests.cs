using System.Text.RegularExpressions;
using ChatApp.Access;
using ChatApp.Conversations;

namespace ChatApp.Tests.Access;

public sealed class ShareCodeTests
{
    [Fact]
    public void A_code_is_two_groups_of_four_of_crockfords_symbols_and_never_the_same()
    {
        var codes = Enumerable.Range(0, 1_000).Select(_ => ShareCode.New(InviteKind.Code).Text).ToList();
        Assert.All(codes, c => Assert.Matches(new Regex("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$"), c));
        Assert.Equal(codes.Count, codes.Distinct().Count());
        // All 32 symbols come up: five bits each.
        Assert.Equal(32, codes.SelectMany(c => c).Where(c => c != '-').Distinct().Count());
    }

    [Fact]
    public void A_links_token_has_128_bits()
    {
        var link = ShareCode.New(InviteKind.Link);
        Assert.Equal(22, link.Text.Length);
        Assert.Equal(link, ShareCode.Read(link.Text));
    }

    [Theory]
    [InlineData("K7QF-2M10", "K7QF-2M10")]
    [InlineData(" k7qf 2mlo ", "K7QF-2M10")]
    [InlineData("K7QF2MIO", "K7QF-2M10")]
    [InlineData("k-7-q-f-2-m-1-0", "K7QF-2M10")]
    public void A_code_is_read_however_it_was_heard(string typed, string code) => Assert.Equal(code, ShareCode.Read(typed)!.Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("K7QF-2M1")]
    [InlineData("K7QF-2M100")]
    [InlineData("K7QF-2M1U")]
    [InlineData("K7QF-2M1é")]
    [InlineData("k7qf/2m10")]
    public void Anything_else_is_no_code(string? typed) => Assert.Null(ShareCode.Read(typed));

    [Fact]
    public void Hashes_tell_codes_apart_and_say_nothing_of_them()
    {
        var (one, other) = (ShareCode.New(InviteKind.Code), ShareCode.New(InviteKind.Code));
        Assert.Equal(one.Hash(), ShareCode.Read(one.Text.ToLowerInvariant())!.Hash());
        Assert.NotEqual(one.Hash(), other.Hash());
        Assert.DoesNotContain(one.Text, one.ToString());
    }
}

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("  Ann \t Lee ", "Ann Lee")]
    [InlineData("A\u202Enn\u0000", "Ann")]
    [InlineData("👩‍💻 Ada", "👩‍💻 Ada")]
    [InlineData("\u200D", null)]
    [InlineData(" \n", null)]
    [InlineData(null, null)]
    public void A_name_is_one_clean_line(string? typed, string? name) => Assert.Equal(name, PersonName.Read(typed));

    [Fact]
    public void A_name_is_cut_between_characters() => Assert.Equal(string.Concat(Enumerable.Repeat("😀", 20)), PersonName.Read(string.Concat(Enumerable.Repeat("😀", 30))));

    [Theory]
    [InlineData("ann", "A")]
    [InlineData("Ann Maria Lee", "AL")]
    [InlineData("👩‍💻", "👩‍💻")]
    public void Initials_are_one_or_two_letters(string name, string initials) => Assert.Equal(initials, PersonName.Initials(name));
}
