namespace ChatApp.Assistants.Offline.Phrases;

/// <summary>Sentences that suit every subject of a kind; they join those of the theme, or stand in where there is none.</summary>
public static class KindPhrases
{
    public static readonly IReadOnlyList<PhraseSet> All =
    [
        new()
        {
            Kind = Kind.Celebration,
            Openers =
            [
                "There's always room in the calendar for {topic}.",
                "A toast, with whatever is in your cup, to {topic}.",
                "Good things should be said out loud, so here's to {topic}.",
                "A reason to smile: {topic}.",
                "Clear the table and call the others: it's time for {topic}.",
                "Nothing brings people together like {topic}.",
                "All eyes on {topic}.",
                "Thinking of {topic}, and smiling already.",
                "Put on something nice, this is about {topic}.",
                "Drop everything for a minute, because there is {topic}.",
                "From all of {us}, good wishes for {topic}.",
            ],
            Scenes =
            [
                "Somebody brings too much food, somebody tells the old story again, and everybody stays longer than planned.",
                "The kitchen is the busiest room, the hallway is full of shoes, and the music is a little too loud.",
                "The phone rings all day with voices from far away.",
                "Chairs are borrowed from next door, and next door comes along with them.",
            ],
            Thoughts =
            [
                "The best celebrations are rarely perfect, and nobody minds.",
                "What we remember later is who was in the room.",
                "Joy doubles when there is someone to share it with.",
                "It's the small rituals that make a day feel like no other.",
                "A good celebration needs surprisingly little: time, food and people who laugh easily.",
                "Years from now, the blurry photographs will be the ones we like best.",
                "Being together is the part that no shop can sell.",
                "Looking forward to it is half the fun.",
            ],
            Jokes =
            [
                "There will be speeches, and at least one of them will be good.",
                "Nobody will dance at first, and then nobody will stop.",
                "The plan is simple: eat, laugh, repeat.",
                "Somebody will say just a small piece, and nobody will believe them.",
            ],
            Closers =
            [
                "Wherever you are, {we} hope it's a good one.",
                "Who are you celebrating with?",
                "Here's to the people you like best.",
                "Raise a glass, or a cup of tea, with {us}.",
                "Tell {us} what makes it special for you.",
                "Here's to many more.",
                "Share this with someone you'd like to have beside you.",
                "Have a wonderful time, all of you.",
                "Send a greeting to somebody who isn't expecting one.",
                "What's the one tradition you'd never give up?",
                "Enjoy every minute of it.",
            ],
        },
        new()
        {
            Kind = Kind.News,
            Openers =
            [
                "A bit of good news to share: {topic}.",
                "Something new to tell you about: {topic}.",
                "{We've} been looking forward to this: {topic}.",
                "The headline of the day: {topic}.",
                "Hot off the press: {topic}.",
                "Not a secret any more: {topic}.",
                "This calls for a post of its own: {topic}.",
                "News worth a second cup of coffee: {topic}.",
                "Big news from a small desk: {topic}.",
                "Allow {us} a happy minute about {topic}.",
                "Ready when you are: {topic}.",
            ],
            Scenes =
            [
                "It started as a note on the edge of a page.",
                "There were lists, phone calls, and one very long afternoon.",
                "It took a while, and a good deal of tea.",
                "Behind it are people who care about getting it right.",
                "Everyone lent a hand, including those who only meant to watch.",
            ],
            Thoughts =
            [
                "Good things take a little longer, and then they are suddenly here.",
                "It would be half as nice without people to tell.",
                "Your questions and ideas have helped more than you know.",
                "It feels good to finally say it.",
                "One step at a time, and this was a nice one to take.",
                "The best news travels from person to person.",
                "There's more to tell than fits in here, so just ask.",
                "{We're} a little proud and very grateful.",
            ],
            Jokes =
            [
                "Keeping it quiet until now was the hardest part.",
                "Somebody nearly told everyone on Tuesday, and {we} know who it was.",
                "There was a small dance in the kitchen, and there are no pictures.",
                "The first draft of this post was just a row of happy noises.",
            ],
            Closers =
            [
                "Just ask if you have questions.",
                "Tell a friend who'd like to know.",
                "{We'd} love to hear what you think.",
                "Pass it on.",
                "Say hello in the comments.",
                "Thank you for being part of it.",
                "More soon.",
                "Tag someone who should hear about this.",
                "Drop {us} a line any time.",
                "{We} look forward to seeing you.",
                "Spread the word, it helps a lot.",
            ],
        },
        new()
        {
            Kind = Kind.Life,
            Openers =
            [
                "Life is better with a little time for {topic}.",
                "A small joy worth sharing: {topic}.",
                "The happiest part of the week: {topic}.",
                "A short love letter to {topic}.",
                "Some things never get old, so here's to {topic}.",
                "If this week had a title, it would be {topic}.",
                "Pause for a minute, this is about {topic}.",
                "Nobody asked, but here's a word about {topic}.",
                "Filed under good things: {topic}.",
                "There's a special kind of happiness, and it begins with {topic}.",
                "File this one under reasons to smile: {topic}.",
            ],
            Scenes =
            [
                "An hour goes by, and it feels like ten minutes.",
                "Somebody laughs in the next room, and you put the phone away.",
                "The best moments never ask you to pose.",
                "The clock is ticking somewhere, and nobody is listening to it.",
            ],
            Thoughts =
            [
                "It's the small things, and there are more of them than you'd think.",
                "You don't need much for a good day.",
                "Joy is mostly a matter of noticing.",
                "It is even better in good company.",
                "Some habits deserve to be kept.",
                "There's a story behind it, as there usually is.",
                "If it makes an ordinary day a little brighter, it has done its job.",
                "Taking time for the things you love is time well spent.",
            ],
            Jokes =
            [
                "Experts disagree, but they were not invited.",
                "There are no regrets, only a slightly late bedtime.",
                "This was supposed to be a quick look, two hours ago.",
                "Moderation was discussed and politely declined.",
            ],
            Closers =
            [
                "What about you?",
                "Tell {us} about yours.",
                "Who's with {us}?",
                "Share this with someone who'd understand.",
                "What made you smile this week?",
                "Tag the person who came to mind first.",
                "Do more of what does you good.",
                "Sound familiar?",
                "Enjoy the little things.",
                "Your stories are welcome below.",
                "Have a lovely day.",
            ],
        },
        new()
        {
            Kind = Kind.Idea,
            Openers =
            [
                "Let's talk about {topic}.",
                "A few thoughts on {topic}.",
                "Worth a minute of your day: {topic}.",
                "Here's a subject that deserves a closer look: {topic}.",
                "{We} keep coming back to {topic}.",
                "An open conversation about {topic} does everyone good.",
                "What would the world look like with more thought given to {topic}?",
                "It's easy to scroll past {topic}, so let's not.",
                "One honest minute about {topic}.",
                "Time to put in a good word for {dear}.",
                "Thinking out loud about {topic}.",
                "Some subjects need a second look, so here's one at {topic}.",
            ],
            Scenes =
            [
                "Ask three people, and you get three stories and one good argument.",
                "Somebody says it can't be done, and somebody else is already trying.",
                "It starts with one conversation over lunch.",
                "The loudest voice is seldom the one with the answer.",
            ],
            Thoughts =
            [
                "Small changes, made by many people, add up.",
                "Nobody has all the answers, and that is what makes it interesting.",
                "Listening first is usually the fastest way.",
                "The details are where it gets interesting.",
                "It matters more than it looks at first sight.",
                "Good ideas get better when they are shared.",
                "Progress is made of conversations like this one.",
                "The right time to begin is usually a little earlier than it feels.",
            ],
            Jokes =
            [
                "Strong opinions are available, weakly held and free of charge.",
                "There is a chart for this, and it looks like a bowl of spaghetti.",
                "A committee has been formed, so expect results by spring.",
                "The short answer is yes, and the long answer needs a bigger whiteboard.",
            ],
            Closers =
            [
                "What do you think?",
                "What has been your experience?",
                "Add your view in the comments.",
                "What would you add?",
                "Where would you start?",
                "Share this with someone who cares about it.",
                "{We'd} like to hear from you.",
                "Let's keep the conversation going.",
                "Agree, or see it differently?",
                "One small step today is a good beginning.",
                "Tell {us} what works for you.",
            ],
        },
        new()
        {
            Kind = Kind.Thanks,
            Openers =
            [
                "A thank-you, in public and in full: {topic}.",
                "Two words are not enough for {topic}, but they are a start: thank you.",
                "Grateful for {topic}.",
                "{We} don't say it often enough, so today it's about {topic}.",
                "A post full of gratitude for {topic}.",
                "Hats off to {topic}.",
            ],
            Scenes =
            [
                "There were long days, and there you were.",
                "A message here, a helping hand there, and suddenly it worked.",
                "You stayed late, called back and never made a fuss about it.",
                "Somebody always turned up exactly when it mattered.",
            ],
            Thoughts =
            [
                "It has not gone unnoticed.",
                "What you give cannot be put on an invoice.",
                "Kindness like this is worth more than any plan.",
                "Without you this would be a much shorter story.",
                "Saying it once a year would not be enough.",
                "It means a great deal to {us}.",
            ],
            Jokes = ["There would be cake, if cake could be posted.", "Consider this a standing ovation, in slippers."],
            Closers =
            [
                "Thank you, every one of you.",
                "{We} are lucky to have you.",
                "With warm thanks, and looking forward to what comes next.",
                "Here's to you.",
                "Thank you for being there.",
                "{We} won't forget it.",
                "You make it worthwhile.",
                "Please give yourselves a round of applause.",
            ],
        },
        new()
        {
            Kind = Kind.Solemn,
            Openers =
            [
                "{Clause}.",
                "It is with regret that {we} share this: {clause}.",
                "{We} would like you to hear this from {us}: {clause}.",
                "A difficult message today: {clause}.",
                "With a heavy heart: {clause}.",
                "There is no easy way to say it: {clause}.",
                "{We} have sad news: {clause}.",
                "This is a hard post to write: {clause}.",
                "{We're} sorry for {regret}.",
                "Please accept {our} apologies for {regret}.",
                "{We} owe you an apology for {regret}.",
                "An honest apology for {regret}.",
                "{We} apologise for {regret}.",
                "In plain words: {we're} sorry for {regret}.",
                "{We} would like to apologise for {regret}.",
                "First of all: {we're} sorry for {regret}.",
                "An apology is due for {regret}.",
                "Let {us} say it clearly: {we're} sorry for {regret}.",
                "{We} regret it, and {we} apologise for {regret}.",
                "To everyone affected: {we're} sorry for {regret}.",
                "A quiet word about {topic}.",
                "In these days {our} thoughts turn to {topic}.",
                "Please take a moment for {topic}.",
                "A serious word about {topic}.",
                "Some things have to be said plainly: {topic}.",
                "Thank you, in a difficult time, to {thanked}.",
            ],
            Thoughts =
            [
                "It is all right not to have the right words.",
                "Everything else can wait for a moment.",
                "Thank you to those who asked before {we} said anything.",
                "{We} ask for a little patience and a little kindness.",
                "Every message of support has helped.",
                "What helps most is being there for one another.",
                "{We} are thinking of everyone this touches.",
                "Some days ask for fewer words and more time.",
                "It is good not to be alone with it.",
                "Small signs of kindness count for more than usual now.",
            ],
            Closers =
            [
                "Thank you for reading this.",
                "With thanks for your support.",
                "Please be kind to one another.",
                "Thank you for being here.",
                "Take care of each other.",
                "{We} are grateful for every kind word.",
                "If you would like to talk, {we} are here.",
                "{We} wish you strength.",
                "Please stay in touch.",
            ],
        },
        new()
        {
            Kind = Kind.Notice,
            Scenes =
            [
                "Feel free to tell the neighbours, the cousins and the group chat.",
                "Somebody was going to ask, so here is the answer.",
                "A note for the fridge door, in digital form.",
                "One line, no drum roll.",
                "Consider the message delivered, with a friendly knock on the door.",
                "It fits on a sticky note, and that is just as well.",
            ],
            Thoughts =
            [
                "It seemed worth a post of its own.",
                "Short and simple, the way news should be.",
                "If you have questions, you know where to find {us}.",
                "Better said once too often than not at all.",
                "That is the whole message, with no small print.",
                "Not everyone reads the notice board, so here it is as well.",
                "If it concerns you, you now know; if not, you might know someone.",
                "Every now and then a plain sentence says it best.",
                "Thank you for taking note of it.",
                "It saves a few phone calls to say it here.",
                "Plain news is often the most useful kind.",
                "You asked, or you were about to.",
                "There is more behind it, and {we're} happy to tell you over a coffee.",
                "Nothing complicated, and good to know all the same.",
            ],
            Jokes =
            [
                "The carrier pigeon was unavailable, so you are reading it here.",
                "A brass band was considered and found to be too much.",
                "This message will not self-destruct, so take your time.",
                "There is no part two, you can relax.",
            ],
            Closers =
            [
                "Please pass it on to anyone who should know.",
                "Just ask if you have questions.",
                "Thanks for reading.",
                "Any thoughts on this?",
                "Let {us} know what you think.",
                "Tell someone who might have missed it.",
                "That's all for now.",
                "Feel free to share.",
                "Write to {us} if anything is unclear.",
                "Who else should hear about this?",
                "Have a good day.",
                "See you soon.",
            ],
        },
        new()
        {
            Kind = Kind.General,
            Openers =
            [
                "A closer look at {thing}.",
                "In praise of {dear}.",
                "Three cheers for {dear}.",
                "Say hello to {dear}.",
                "Let's talk about {topic}.",
                "Something to think about: {topic}.",
                "A plain word about {topic}.",
                "One subject, one minute: {topic}.",
                "In the kitchen, on the bus, in the queue: people are talking about {topic}.",
                "Put the kettle on, this one is about {topic}.",
                "A small tribute to {dear}.",
                "Let's hear it for {dear}.",
                "It's a good day to talk about {topic}.",
                "Here's one for the curious: {topic}.",
                "A minute of your time for {topic}.",
                "From the notebook: {topic}.",
            ],
            Scenes =
            [
                "Mention it at dinner, and somebody puts down their fork to tell you a story.",
                "You notice it once, and from then on you see it everywhere.",
                "Some people smile straight away, others want to know more.",
                "There's usually one person in the room who could talk about this for hours.",
                "It comes up on a walk, and the walk gets an extra lap.",
                "A child asks about it, and the adults suddenly go quiet and think.",
                "Somewhere a shelf, a notebook or a long message thread is full of it.",
                "Two people start talking about it, and a third pulls up a chair.",
            ],
            Thoughts =
            [
                "Ask three people, and you'll hear three different stories.",
                "This is one of those subjects that look simple until you look twice.",
                "The details are where it gets interesting.",
                "It rarely makes the headlines, and it comes up more often than you'd think.",
                "Somebody reading this knows a great deal about it, and {we'd} love to hear from you.",
                "If it's new to you, you're in good company.",
                "People tend to have an opinion on this one, which is half the fun.",
                "Some things become more interesting the longer you look.",
                "A minute of attention is a small gift, and it is well spent here.",
                "The first impression is rarely the whole story.",
                "Curiosity is the best way in.",
                "Behind it, as so often, are people who care a great deal.",
                "You don't have to be an expert to enjoy it.",
                "It's worth slowing down for.",
                "Even those who know it well still find something new.",
                "There's a story behind it, as there usually is.",
            ],
            Jokes =
            [
                "Yes, there is a whole post about this, and no, nobody tried to stop it.",
                "Scientists have been asked for comment and are still laughing.",
                "It was this or another picture of lunch.",
                "Please form an orderly queue for the autographs.",
            ],
            Closers =
            [
                "What comes to mind first?",
                "Tell {us} your story.",
                "What's your take?",
                "Pass it on to somebody who'd like this.",
                "Your thoughts are welcome below.",
                "Curious to hear from you.",
                "Leave a comment, {we} read them all.",
                "Is there something {we've} missed?",
                "Thanks for reading.",
                "Who else should see this?",
                "Let {us} know what you'd add.",
                "More on this another day.",
            ],
        },
    ];
}
