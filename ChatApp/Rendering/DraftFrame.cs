using ChatApp.Assistants;

namespace ChatApp.Rendering;

/// <summary>The card of a draft that is being written, up to where its text goes.</summary>
static class DraftFrame
{
    public static List<Token> Of(DraftTag tag)
    {
        var card = new TokenList();
        card.Open("section", ("class", "card compact streaming"), ("role", "region"), ("aria-label", $"Draft for {tag.Platform.Name}, being written"), ("data-state", "streaming"));
        card.Open("header");
        card.Open("span", ("class", $"mark {tag.Platform.Key}"), ("aria-hidden", "true"));
        card.Text(tag.Platform.Sign);
        card.Close();
        card.Open("div", ("class", "name"), ("role", "heading"), ("aria-level", "3"));
        card.Text(tag.Platform.Name);
        card.Close();
        card.Open("span", ("class", "chip waiting"));
        card.Text("Writing…");
        card.Close();
        card.Close();
        card.Open("div", ("class", "body"));
        if (tag.ImagePrompt is not null)
        {
            card.Open("div", ("class", "picture"), ("role", "img"), ("aria-label", "The picture is being made"));
            card.Text("Making the picture…");
            card.Close();
        }
        card.Open("div", ("class", "text plain"), ("dir", "auto"));
        return card.Take();
    }
}
