namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>News that calls for a quiet voice: no emoji, no jokes, no exclamation marks.</summary>
public static class SolemnThemes
{
    public static readonly IReadOnlyList<Theme> All =
    [
        new("Loss", Kind.Solemn)
        {
            Words = "passed away, died, death, funeral, condolence, condolences, in memory of, memorial, grief, obituary, loss of, mourning, rest in peace, late father, late mother, remembrance",
            Hashtags = "InMemory Remembering",
            Emoji = "🕯️ 🤍",
            Pictures = ["a single candle beside white flowers", "an empty bench under a large old tree"],
            Openers =
            [
                "With great sadness, a few words about {topic}.",
                "It is hard to find words for {topic}.",
                "In quiet remembrance: {topic}.",
                "With a heavy heart, {we} write about {topic}.",
            ],
            Scenes =
            [
                "There are photographs on the table, and every one of them has a story.",
                "Friends have been calling, and simply hearing their voices helps.",
                "A chair is empty, and the stories go on.",
                "Someone has lit a candle, and it has been burning since morning.",
                "Letters arrive with memories nobody here had heard before.",
            ],
            Thoughts =
            [
                "What was given in kindness does not get lost.",
                "No words make it lighter, and company sometimes does.",
                "A life is remembered in small things: a saying, a recipe, a way of laughing.",
                "Love does not end with a date.",
                "{We} will go on telling the stories.",
                "Grief has no timetable, and it needs none.",
                "What was begun together will be carried on with care.",
                "It is a comfort to know how many people feel the same.",
            ],
            Closers =
            [
                "{Our} thoughts are with everyone who is grieving.",
                "Please share a memory, if you would like to.",
                "Thank you for your kindness in these days.",
                "Be gentle with one another.",
                "{We} remember, with gratitude.",
            ],
        },
        new("Crisis", Kind.Solemn)
        {
            Words = "earthquake, flood, floods, flooding, war, terror attack, wildfire, wildfires, hurricane, cyclone, tsunami, disaster, refugees, tragedy, explosion, famine, terror, accident",
            Hashtags = "InSolidarity Help",
            Emoji = "🤍 🕯️",
            Pictures = ["many small candles in the dark", "hands holding each other in soft light"],
            Openers =
            [
                "{Our} thoughts are with everyone affected by {topic}.",
                "There are no easy words about {topic}.",
                "Today a quiet word about {topic}.",
                "The news about {topic} is hard to take in.",
                "{We} are following what is happening with a heavy heart: {topic}.",
            ],
            Scenes =
            [
                "Behind every number there is a name, a family and a kitchen table.",
                "Neighbours carry water, strangers open their doors.",
                "People are waiting for news of those they love.",
                "Kitchens, schools and halls have become places to sleep.",
                "Helpers have been on their feet for days.",
                "A phone that rings at last can change a whole room.",
            ],
            Thoughts =
            [
                "Helping in small ways is still helping.",
                "Please rely on trustworthy sources before passing anything on.",
                "Those who help deserve all the support they can get.",
                "It matters that nobody is left alone with this.",
                "Solidarity begins with listening.",
                "Attention fades quickly, and the need does not.",
                "Local organisations usually know best what is needed.",
                "Nobody chooses to be in such a place.",
                "A little from many people can carry a great deal.",
            ],
            Closers =
            [
                "If you are able to help, please do.",
                "Please look after one another.",
                "{Our} thoughts are with all of them.",
                "Stay safe, and check on those around you.",
                "Thank you to everyone who is helping.",
                "Every act of help counts.",
                "May help reach everyone who needs it.",
                "With hope for better days.",
                "Hold each other close.",
            ],
        },
        new("Hard times", Kind.Solemn)
        {
            Words = "laid off, losing my job, lost my job, unemployment, divorce, breakup, break-up, cancer, illness, chronic pain, depression, bullying, racism, violence, abuse, miscarriage, addiction, loneliness, "
                + "poverty, homelessness, suicide, dementia, discrimination, harassment, domestic violence",
            Hashtags = "YouAreNotAlone Support",
            Emoji = "🤍 🕯️",
            Pictures = ["two people sitting side by side on a bench, seen from behind", "soft light falling through a window onto an empty chair"],
            Openers =
            [
                "Let's speak openly about {topic}.",
                "It takes courage to talk about {topic}.",
                "For everyone who is living through it, a word about {topic}.",
                "There is too much silence around {topic}.",
                "A few honest words about {topic}.",
            ],
            Scenes =
            [
                "Some days the longest way is the one to the kitchen.",
                "From the outside, everything looks the same.",
                "A friend calls and gives no advice, and that is exactly right.",
                "Somebody sits down beside you and does not ask for an explanation.",
                "The form has many boxes, and none of them fits.",
            ],
            Thoughts =
            [
                "Asking for help is not a weakness.",
                "It is not a question of fault.",
                "Nobody has to be strong all the time.",
                "Being believed helps more than being cheered up.",
                "Better days do not come on schedule, and they do come.",
                "Listening is often enough.",
                "It touches more people than you would think, and some of them are close to you.",
                "Words like these are easier to write than to live, and still they need saying.",
            ],
            Closers =
            [
                "If this is you: you are not alone.",
                "Please look after yourself.",
                "Reach out to someone who has gone quiet.",
                "Talking helps, and so does being listened to.",
                "Thank you for reading this to the end.",
            ],
        },
        new("Lost", Kind.Solemn)
        {
            Words = "lost cat, lost dog, lost pet, lost keys, lost wallet, lost phone, missing cat, missing dog, missing person, missing child, lost and found, gone missing, is missing",
            Hashtags = "Missing PleaseShare",
            Emoji = "🤍",
            Pictures = ["a handwritten notice on a lamp post", "an empty basket beside an open garden gate"],
            Openers =
            [
                "Please keep your eyes open: {topic}.",
                "{We} need your help: {topic}.",
                "A request to everyone nearby: {topic}.",
                "Please read and share: {topic}.",
            ],
            Scenes =
            [
                "The neighbours have been asked, and the search goes on.",
                "Every shed, cellar and garage is worth a look.",
                "The porch light stays on.",
            ],
            Thoughts =
            [
                "Even a small sighting helps.",
                "One more pair of eyes can make the difference.",
                "The more people know, the better.",
                "Someone may have seen something without knowing it.",
                "Time matters, and so does every share.",
                "A look behind the hedge takes a minute.",
            ],
            Closers =
            [
                "Please share this in your area.",
                "If you have seen anything, please get in touch.",
                "Thank you for looking out.",
                "Any hint is welcome.",
                "Please pass it on to your neighbours.",
            ],
        },
        new("Setback", Kind.Solemn)
        {
            Words = "apology, apologies, apologise, apologize, sorry, delay, delays, delayed, cancelled, canceled, cancel, cancellation, cancelling, closing down, closing our, closing the, closing its, "
                + "closure, outage, postponed, postponing, layoffs, product recall, shutting down, shut down, closing for good, bankrupt, out of stock, downtime, data breach",
                        Hashtags = "Update Notice",
            Emoji = "🤍",
            Pictures = ["a handwritten note taped to a closed door", "a calm grey sky over a quiet street"],
            Openers =
            [
                "A few honest words about {topic}.",
                "This is not an easy post to write: {topic}.",
                "You deserve to hear it from {us} first: {topic}.",
                "A necessary word about {topic}.",
            ],
            Scenes =
            [
                "{We} know that this is not the news you were hoping for.",
                "{We} understand that it is frustrating.",
                "Some of you had made plans, and {we} have not forgotten that.",
                "A number of you have asked, and you deserve a straight answer.",
                "Nobody here is happy about it.",
                "The phone has been busy, and every call is taken seriously.",
                "Somebody is working on it as you read this.",
                "It is not how {we} like to do things.",
                "A plain apology comes first, and everything else after that.",
            ],
            Thoughts =
            [
                "{We} would rather tell you plainly than leave you guessing.",
                "Your patience is not taken for granted.",
                "As soon as there is more to say, you will read it here.",
                "{We} will do what {we} can to make it easier for you.",
                "{We} take this seriously.",
                "Being honest about it is the least {we} can do.",
                "There are things to learn from it, and {we} will.",
                "Trust is earned in moments like this one.",
                "Every message about it is read and answered.",
                "An explanation is not an excuse, and you are owed both the truth and a solution.",
                "Putting it right comes first.",
                "{We} have heard you, and your points are fair.",
                "Clear words help more than polished ones.",
            ],
            Closers =
            [
                "Thank you for your understanding.",
                "If you have questions, please get in touch.",
                "{We} will keep you informed.",
                "Thank you for your patience.",
                "Please write to {us} if this affects you.",
            ],
        },
    ];
}
