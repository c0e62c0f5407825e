/**
 * Every state of every screen and component with fixed data: #/gallery lists them, #/gallery/<id> shows one,
 * #/gallery/<id>/<language> in another language. Photographed and checked for accessibility; it reaches no data.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch } from 'wouter';
import { type Language, showLanguage } from '../../i18n';
import { Heading, Stack } from '../../ui';
import styles from './Gallery.module.css';
import { play } from './play';
import { stories } from './stories';
import type { Story } from './story';

export function Gallery() {
  return (
    <Switch>
      <Route path="/gallery/:id/:language?">
        {({ id, language = 'en' }) => (
          <Shown key={`${id} ${language}`} id={id} language={language as Language} />
        )}
      </Route>
      <Route component={Index} />
    </Switch>
  );
}

function Index() {
  const { t } = useTranslation('gallery');
  return (
    <main className={styles.index}>
      <Stack>
        <Heading>{t('title')}</Heading>
        <ul className={styles.links} aria-label={t('stories')}>
          {stories.map(({ id }) => (
            <li key={id}>
              <a href={`#/gallery/${id}`} data-story-link={id}>
                {id}
              </a>
            </li>
          ))}
        </ul>
      </Stack>
    </main>
  );
}

function Shown({ id, language }: { id: string; language: Language }) {
  const [inLanguage, setInLanguage] = useState(false);
  useEffect(() => {
    void showLanguage(language).then(() => setInLanguage(true));
  }, [language]);
  const story = stories.find((other) => other.id === id);
  return story && inLanguage ? <Played story={story} /> : null;
}

/** `data-story` says which story this is, and `data-played` that its steps were taken. */
function Played({ story }: { story: Story }) {
  const [played, setPlayed] = useState(false);
  useEffect(() => play(story.steps ?? [], () => setPlayed(true)), [story]);
  return (
    <div className={styles.story} data-story={story.id} data-played={played}>
      {story.screen}
    </div>
  );
}
