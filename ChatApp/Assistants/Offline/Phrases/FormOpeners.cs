namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>First sentences by the grammar of the topic, and last ones, for any subject that is not a sad one.</summary>
public static class FormOpeners
{
    public static readonly PhraseSet About = new()
    {
        Openers =
        [
            "A few words about {topic}.",
            "On {our} mind today: {topic}.",
            "{We've} been thinking about {topic}.",
            "There's more to say about {topic} than fits in one post.",
            "What comes to mind when you think about {topic}?",
            "This week {we} kept coming back to {topic}.",
            "A short note on {topic}.",
            "{We} could talk for hours about {topic}.",
            "Worth knowing, worth sharing: {topic}.",
            "Today's subject: {topic}.",
            "Gather round for a word about {topic}.",
            "It's time somebody said something nice about {dear}.",
            "Ever wondered {question}?",
            "Have you ever asked yourself {question}?",
            "People keep asking {us} {question}.",
            "A good question for today: {question}?",
            "It's worth finding out {question}.",
            "{We} have been wondering {question}.",
        ],
        Closers =
        [
            "Over to you.",
            "Until next time.",
            "That's it for today.",
            "Comments are open.",
            "What would you say?",
            "Glad you stopped by.",
            "Take care, all of you.",
            "Let's hear it.",
            "And now, back to the day.",
            "Thanks for stopping by.",
        ],
    };

    public static readonly PhraseSet Statement = new()
    {
        Openers =
        [
            "{Clause}.",
            "News: {clause}.",
            "It's official: {clause}.",
            "In case you haven't heard: {clause}.",
            "A quick update: {clause}.",
            "You read it here first: {clause}.",
            "Small post, real news: {clause}.",
            "{We've} been waiting to say this: {clause}.",
            "Here's the news in one line: {clause}.",
            "Guess what: {clause}.",
            "Just so you know: {clause}.",
            "Time to say it out loud: {clause}.",
            "First things first: {clause}.",
            "The short version: {clause}.",
            "Word gets around, so here it is first hand: {clause}.",
            "For the record: {clause}.",
            "Here it is, in black and white: {clause}.",
            "Today's headline: {clause}.",
        ],
    };

    public static readonly PhraseSet Ask = new()
    {
        Openers =
        [
            "{Ask}?",
            "Quick question: {ask}?",
            "An honest question: {ask}?",
            "Asking for a friend: {ask}?",
            "Hands up: {ask}?",
            "Question of the day: {ask}?",
            "Let's settle this: {ask}?",
            "One question before the day gets going: {ask}?",
            "Tell {us}: {ask}?",
            "{We've} been wondering: {ask}?",
            "A very important question: {ask}?",
            "For the comments: {ask}?",
            "There has been some discussion here: {ask}?",
            "Help {us} out: {ask}?",
        ],
    };

    public static readonly PhraseSet Personal = new()
    {
        Openers =
        [
            "Thank you to {thanked}.",
            "A big thank-you to {thanked}.",
            "This post is a thank-you to {thanked}.",
            "{We} would like to say thank you to {thanked}.",
            "Thanks are due, and they go to {thanked}.",
            "Two small words, meant in full: thank you to {thanked}.",
            "With gratitude to {thanked}.",
            "Long overdue: a thank-you to {thanked}.",
            "Before anything else: thank you to {thanked}.",
            "It's time to say thank you to {thanked}.",
            "From the bottom of {our} heart, thank you to {thanked}.",
            "A warm thank-you goes to {thanked}.",
            "Congratulations to {congratulated}.",
            "Warmest congratulations to {congratulated}.",
            "Please join {us} in congratulating {congratulated}.",
            "Raise a glass: congratulations to {congratulated}.",
            "It has to be said in public: congratulations to {congratulated}.",
            "Well deserved: congratulations to {congratulated}.",
            "Applause, please: congratulations to {congratulated}.",
            "Cheers, hugs and congratulations to {congratulated}.",
            "{We} couldn't be happier: congratulations to {congratulated}.",
            "Stop everything and clap: congratulations to {congratulated}.",
            "You're invited to {event}.",
            "Come and join {us} for {event}.",
            "Consider this your invitation to {event}.",
            "{We'd} love to see you at {event}.",
            "Keep the date free for {event}.",
            "A warm invitation to {event}.",
            "There's a place for you at {event}.",
            "Bring a friend to {event}.",
            "Here's something for your calendar: you're invited to {event}.",
            "All are welcome at {event}.",
            "Please join {us} in welcoming {welcomed}.",
            "{We're} welcoming {welcomed}.",
            "Today {we} have the pleasure of welcoming {welcomed}.",
            "It's a pleasure to welcome {welcomed}.",
            "Big smiles all round as {we} welcome {welcomed}.",
            "Kettle on, chair out: {we're} welcoming {welcomed}.",
            "{We} are delighted to welcome {welcomed}.",
            "Say hello with {us} as {we} welcome {welcomed}.",
            "Good news for everyone here: {we're} welcoming {welcomed}.",
            "Please be extra nice today, because {we're} welcoming {welcomed}.",
        ],
    };
}
