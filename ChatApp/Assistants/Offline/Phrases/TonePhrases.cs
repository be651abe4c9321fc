using ChatApp.Assistants.Offline.Reading;

namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>Sentences that carry a tone of voice; those of a kind come before those for any kind.</summary>
public static class TonePhrases
{
    public static readonly IReadOnlyList<PhraseSet> All =
    [
        new()
        {
            Tone = Tone.Formal,
            Openers =
            [
                "{We} would like to share a few remarks on {topic}.",
                "Please allow {us} a few words on {topic}.",
                "{We} would like to draw your attention to {topic}.",
                "A brief note regarding {topic}.",
                "It is {our} pleasure to say a few words about {topic}.",
                "{We} take this opportunity to speak about {topic}.",
                "The subject of this post is {topic}.",
                "{We} would like to offer a few considerations on {topic}.",
                "{We're} pleased to announce the following: {clause}.",
                "Please note the following: {clause}.",
                "An announcement: {clause}.",
                "{We} would like to inform you of the following: {clause}.",
                "{We're} pleased to share this news: {clause}.",
                "{We} cordially invite you to {event}.",
                "It is {our} pleasure to invite you to {event}.",
                "{We} would be honoured to welcome you at {event}.",
                "{We} wish to express {our} sincere thanks to {thanked}.",
                "{Our} sincere appreciation goes to {thanked}.",
                "{We} extend {our} sincere congratulations to {congratulated}.",
                "{Our} congratulations, with respect and admiration, to {congratulated}.",
                "{We} {have} the honour of welcoming {welcomed}.",
            ],
        },
        new()
        {
            Tone = Tone.Formal, Kind = Kind.Celebration,
            Openers = ["{We} extend {our} best wishes for {name}.", "{We} wish you a joyful {name}.", "With {our} best wishes for {topic}.", "It is a pleasure to mark {topic}."],
            Thoughts =
            [
                "Occasions such as this remind us of what we share.",
                "It is a welcome moment to pause, to reflect and to give thanks.",
                "Traditions are kept alive by those who pass them on with care.",
                "{We're} grateful to everyone who makes this possible.",
                "May it be an occasion of peace, warmth and good company.",
                "Such days bring families, friends and colleagues closer together.",
                "It is a good custom to mark it together.",
                "{We} think with gratitude of all who are with us, near and far.",
                "What is celebrated together is long remembered.",
            ],
            Closers =
            [
                "{We} wish you and your families every happiness.",
                "With {our} best wishes to all who celebrate.",
                "{We} wish you health, peace and prosperity.",
                "With kind regards and warm wishes.",
                "May the months ahead bring you success and contentment.",
                "{Our} good wishes accompany you.",
            ],
        },
        new()
        {
            Tone = Tone.Formal, Kind = Kind.News,
            Thoughts =
            [
                "It is the result of careful preparation and close cooperation.",
                "{We} would like to thank all those involved for their dedication.",
                "It opens up new possibilities, and {we} intend to use them well.",
                "Quality and reliability remain {our} first concern.",
                "{We} {have} taken the time to do it properly.",
                "Your suggestions have played an important part.",
                "{We're} grateful to everyone who has contributed.",
                "It reflects the standards {we} set for {our} work.",
                "Further details are available on request.",
                "{We're} confident that it will be of value to you.",
            ],
            Closers =
            [
                "{We} look forward to hearing from you.",
                "Please contact {us} with any questions.",
                "Thank you for your continued trust.",
                "{We} would be pleased to tell you more.",
                "{We} appreciate your interest and your support.",
                "{We} look forward to welcoming you.",
            ],
        },
        new()
        {
            Tone = Tone.Formal, Kind = Kind.Thanks,
            Thoughts =
            [
                "Your commitment has made a lasting difference.",
                "{We} value your trust, and {we} do not take it for granted.",
                "It is a privilege to work with you.",
                "Your support has been invaluable.",
                "Such reliability is not to be taken for granted.",
                "What has been achieved is very much to your credit.",
                "Dedication of this kind deserves to be recognised.",
                "It gives {us} confidence for everything that lies ahead.",
            ],
            Closers =
            [
                "With {our} sincere thanks.",
                "{We} remain grateful.",
                "{We} look forward to continuing this work together.",
                "Please accept {our} heartfelt appreciation.",
                "With respect and gratitude.",
            ],
        },
        new()
        {
            Tone = Tone.Formal, Kind = Kind.Life, Thoughts = FormalThoughts, Closers = FormalClosers,
        },
        new()
        {
            Tone = Tone.Formal, Kind = Kind.Notice,
            Thoughts =
            [
                "{We} ask you to take note of this and thank you for your attention.",
                "Should you have any questions, {we're} at your disposal.",
                "{We} consider it important to inform you in good time.",
                "Further information is available on request.",
                "{We} would be grateful if you could share this information.",
                "{We} wish to avoid any misunderstanding.",
                "This message is addressed to everyone it may concern.",
            ],
            Closers =
            [
                "Thank you for your attention.",
                "Please contact {us} with any questions.",
                "{We} thank you for your understanding.",
                "With kind regards.",
                "{We} appreciate your cooperation.",
            ],
        },
        new()
        {
            Tone = Tone.Formal, Kind = Kind.Idea, Thoughts = FormalThoughts, Closers = FormalClosers,
        },
        new()
        {
            Tone = Tone.Formal, Kind = Kind.General, Thoughts = FormalThoughts, Closers = FormalClosers,
        },
        new()
        {
            Tone = Tone.Serious,
            Openers =
            [
                "A serious word about {topic}.",
                "It is worth speaking plainly about {topic}.",
                "Without embellishment: {topic}.",
                "This deserves our full attention: {topic}.",
                "A considered thought on {topic}.",
                "To say it plainly: {clause}.",
                "This matters to {us}: {clause}.",
                "Please take note: {clause}.",
            ],
            Thoughts =
            [
                "It asks for patience, and for honesty.",
                "There are no shortcuts, and there do not need to be.",
                "What we do about it counts for more than what we say.",
                "It concerns more people than it might seem.",
                "It deserves more than a passing mention.",
            ],
            Closers =
            [
                "Thank you for taking the time to read this.",
                "Your view matters, and you are welcome to share it.",
                "Please give it a moment's thought.",
                "It is worth talking about.",
                "What would you like to see done?",
                "Let's take it seriously, together.",
            ],
        },
        new()
        {
            Tone = Tone.Funny,
            Openers =
            [
                "Breaking news from nobody in particular: {topic}.",
                "{We} {were} told to be brief, so: {topic}.",
                "Serious faces, everyone, this is about {topic}.",
                "This post about {topic} was tested on several adults and one suspicious cat.",
                "Drum roll, slightly too long, for {topic}.",
                "{We} had a speech prepared about {topic}, and then the dog ate it.",
                "Put down the biscuit, this is about {topic}. Fine, keep the biscuit.",
                "Nobody panic, this is only about {topic}.",
                "Experts agree that there is never enough {name}.",
                "According to a survey of two people, the world needs more posts about {topic}.",
                "Ladies, gentlemen and algorithms: {topic}.",
                "Breaking news, please act surprised: {clause}.",
                "{We} rehearsed this in the mirror: {clause}.",
                "Drum roll, slightly too long: {clause}.",
                "Please hold your applause until the end: {clause}.",
                "Rumours are true for once: {clause}.",
                "Somebody had to type it, so: {clause}.",
                "Serious faces, everyone: {clause}.",
                "Put on your good trousers, you're invited to {event}.",
                "Confetti has been ordered for {congratulated}, with {our} congratulations.",
                "{We} practised a speech and forgot it, so: thank you to {thanked}.",
                "Hide the good biscuits, {we're} welcoming {welcomed}.",
            ],
            Jokes =
            [
                "No keyboards were harmed, though one was shouted at.",
                "Side effects may include smiling on public transport.",
                "The plan has three steps, and step two is still a question mark.",
                "A professional would have stopped writing two sentences ago.",
                "Terms and conditions apply, and nobody has read them.",
                "This sentence was going to be profound, but then the kettle boiled.",
                "Please read this aloud in a dramatic voice for the full effect.",
                "Statistically speaking, one of us is not wearing matching socks.",
                "Results may vary, enthusiasm will not.",
                "Somebody's aunt has already liked this.",
            ],
            Closers =
            [
                "Thank you for coming to this very short talk.",
                "Snacks are welcome, and so are opinions, in that order.",
                "You may now return to your regular scrolling.",
                "Send help, or cake.",
                "No refunds.",
                "Tag a friend who pretends not to be interested.",
                "Applause can be left in the comments.",
                "On a scale from one to cake, how excited are you?",
                "That concludes the serious part of the day.",
                "Asking for a friend: what do you think?",
                "Please like this before {our} mother does.",
                "Over to you, and don't be reasonable.",
            ],
        },
        new()
        {
            Tone = Tone.Enthusiastic,
            Openers =
            [
                "Yes, it's finally time for {topic}.",
                "{We} couldn't wait any longer to talk about {topic}.",
                "Big smiles here, and the reason is {topic}.",
                "Say it loud: {topic}.",
                "Who else is excited about {topic}?",
                "Happy dance for {topic}.",
                "You can feel it: it's time for {topic}.",
                "It's happening: {clause}.",
                "{We} can hardly sit still: {clause}.",
                "Big smiles here: {clause}.",
                "Tell everyone: {clause}.",
                "Yes, really: {clause}.",
            ],
            Thoughts =
            [
                "The excitement here is impossible to hide.",
                "It just makes the whole day better.",
                "You can feel the energy already.",
                "There is so much to look forward to.",
            ],
            Closers =
            [
                "Who's in?",
                "Tell {us} you're as excited as {we} {are}.",
                "Let's go.",
                "Bring your friends and your good mood.",
                "It's going to be wonderful.",
                "Shout it from the rooftops.",
                "On a scale of one to ten, how excited are you?",
            ],
        },
        new()
        {
            Tone = Tone.Inspiring,
            Openers =
            [
                "Every big thing begins small, and so it is with {topic}.",
                "Imagine what could grow out of {topic}.",
                "Change begins somewhere, so let's begin with {topic}.",
                "A hopeful word about {topic}.",
                "Think big for a moment: {topic}.",
                "Dare to begin, for example with {topic}.",
                "Look how far we have come: {clause}.",
                "This is what hope looks like: {clause}.",
                "It began as an idea, and today {we} can say it: {clause}.",
            ],
            Thoughts =
            [
                "Every path is made by people who took one more step.",
                "What looks impossible from the bottom of the stairs is just the next step once you climb.",
                "Somebody will begin because you did.",
                "Hope is a habit, and it grows with use.",
                "You are further along than you think.",
                "The world is changed by people who care a little longer than others.",
                "It takes courage to start and kindness to keep going.",
                "Small beginnings are still beginnings.",
            ],
            Closers =
            [
                "What will you begin today?",
                "Take the first step, the second one is easier.",
                "Keep going.",
                "Somebody needs to hear your story.",
                "Who lit the spark for you?",
                "The best part is still ahead.",
                "Be the one who starts.",
            ],
        },
        new()
        {
            Tone = Tone.Casual,
            Openers =
            [
                "So, {topic}.",
                "Okay, let's talk about {topic}.",
                "Quick one about {topic}.",
                "Hey, have you got a minute for {topic}?",
                "Just putting this here: {topic}.",
                "Currently on {our} mind: {topic}.",
                "No big speech, just {topic}.",
                "Can we talk about {topic} for a second?",
                "So, {clause}.",
                "Quick one: {clause}.",
                "Just putting this here: {clause}.",
                "Oh, and by the way: {clause}.",
            ],
            Thoughts =
            [
                "Nothing fancy, just a good thing.",
                "It's as simple as that, really.",
                "No big theory behind it, it just feels right.",
                "Works every time.",
            ],
            Closers =
            [
                "Anyway, how are you?",
                "That's it, that's the post.",
                "Just saying.",
                "Anyone else?",
                "Tell {us} everything.",
                "See you around.",
                "Thoughts?",
                "Right, back to it.",
            ],
        },
    ];

    static IReadOnlyList<string> FormalThoughts =>
    [
        "The subject merits careful attention.",
        "There is much to be learned from the experience of others.",
        "An open exchange of views is always worthwhile.",
        "Considered steps tend to last longer than hurried ones.",
        "It concerns many of us, in different ways.",
        "It rewards patience and attention to detail.",
        "A closer look is well worth the time.",
        "Good results begin with clear questions.",
        "Experience and new ideas complement one another here.",
        "Reliable information is the best basis for a sound decision.",
    ];

    static IReadOnlyList<string> FormalClosers =>
    [
        "{We} look forward to your thoughts.",
        "Your views and experience are welcome.",
        "{We} would be glad to hear from you.",
        "{We} invite you to share your perspective.",
        "Thank you for your time and attention.",
        "{We} appreciate your comments.",
        "With kind regards to all readers.",
    ];
}
